-- Where a message stood on the day the table came.
INSERT INTO traces VALUES
    (x'01900000000070009000000000000003', x'01900000000070008000000000000001', 'telegram', 1700000000000005, x'7ace');
