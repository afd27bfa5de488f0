//! What Discord says, as events of the core. Pure.

use serenity::model::application::{
    ActionRowComponent, AuthorizingIntegrationOwner, AuthorizingIntegrationOwners, CommandDataOptionValue,
    CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Interaction, InteractionContext,
    ModalInteraction,
};
use serenity::model::channel::{Message, MessageFlags, MessageType};
use serenity::model::event::MessageUpdateEvent;
use serenity::model::id::{GuildId, UserId};

use evenkeel_core::event::{Event, Media};
use evenkeel_core::features::COMMANDS;
use evenkeel_core::message::ButtonId;
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::{Address, Arrival};

use crate::reply::{Handle, Reply};
use crate::shape::Ask;

/// A message somebody wrote: in direct messages what it says, elsewhere only that the bot was named.
pub(crate) fn message(message: &Message, me: UserId) -> Option<Arrival> {
    let by_a_person = !message.author.bot && !message.author.system && message.webhook_id.is_none();
    if !by_a_person || !matches!(message.kind, MessageType::Regular | MessageType::InlineReply) {
        return None;
    }
    let id = message.id.get().to_string();
    if message.guild_id.is_some() {
        let named = message.mentions.iter().any(|user| user.id == me);
        return named.then(|| overheard(message, id));
    }
    let event = if message.content.trim().is_empty() { Event::Media(media(message)) } else { typed(&message.content) };
    let reply = Reply::Direct { channel: message.channel_id.get() };
    Some(arrival(id, message.author.id, &reply, event))
}

/// A message that its author changed. Link previews also change messages, but not when they were edited.
pub(crate) fn edit(update: &MessageUpdateEvent) -> Option<Arrival> {
    let author = update.author.as_ref().filter(|author| !author.bot)?;
    let edited = update.edited_timestamp?;
    let content = update.content.as_ref().filter(|content| !content.trim().is_empty())?;
    if update.guild_id.is_some() {
        return None;
    }
    let id = format!("{}.{}", update.id.get(), edited.timestamp_micros());
    let reply = Reply::Direct { channel: update.channel_id.get() };
    Some(arrival(id, author.id, &reply, Event::Edited(Private::from(content.as_str()))))
}

/// A command, a pressed button, a chosen answer or a filled-in window.
pub(crate) fn interaction(interaction: &Interaction) -> Option<Arrival> {
    let command = interaction.as_command().map(called);
    command
        .or_else(|| pressed(interaction.as_message_component()?))
        .or_else(|| filled_in(interaction.as_modal_submit()?))
}

/// The window that this press asks for, if it is one of those: it is opened at once and nothing is kept.
pub(crate) fn asks(interaction: &Interaction) -> Option<(&ComponentInteraction, Ask)> {
    let press = interaction.as_message_component()?;
    Ask::decode(&press.data.custom_id).map(|ask| (press, ask))
}

/// The option that is being typed, if that is what happens: command, option, and the words so far.
pub(crate) fn typing(interaction: &Interaction) -> Option<(&CommandInteraction, &str, &str)> {
    let Interaction::Autocomplete(command) = interaction else { return None };
    // An option that is not ours, or none, has no suggestions, and is told so.
    let option = command.data.autocomplete().map_or(("", ""), |option| (option.name, option.value));
    Some((command, option.0, option.1))
}

fn arrival(event_id: String, person: UserId, reply: &Reply, event: Event) -> Arrival {
    let person = person.get().to_string();
    Arrival {
        platform: Platform::Discord,
        event_id,
        address: Address { chat: Private::from(person.as_str()), reply: reply.write(), wrote: None },
        person: Some(Private::new(person)),
        event,
    }
}

/// Answered where it was said, so the channel is what is kept in order, and nobody's state is touched.
fn overheard(message: &Message, event_id: String) -> Arrival {
    let channel = message.channel_id.get();
    let reply = Reply::Overheard { channel, message: message.id.get() };
    Arrival {
        platform: Platform::Discord,
        event_id,
        person: None,
        address: Address { chat: Private::new(format!("channel {channel}")), reply: reply.write(), wrote: None },
        event: Event::Overheard,
    }
}

/// People type commands too: "/home" in a message is the command. One that does not exist is a command
/// as well, so that the core can say which one was probably meant; "/ 10" and "/½" are words.
fn typed(content: &str) -> Event {
    let command = content.trim().strip_prefix('/').map(|line| {
        let (name, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        (name, args.trim())
    });
    match command {
        Some((name, args)) if is_name(name) => {
            Event::Command { name: name.to_ascii_lowercase(), args: Private::from(args) }
        }
        Some(_) | None => Event::Text(Private::from(content)),
    }
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn media(message: &Message) -> Media {
    if !message.sticker_items.is_empty() {
        return Media::Sticker;
    }
    if message.flags.is_some_and(|flags| flags.contains(MessageFlags::IS_VOICE_MESSAGE)) {
        return Media::Voice;
    }
    let Some(file) = message.attachments.first() else { return Media::Other };
    let kind = file.content_type.as_deref().unwrap_or_default();
    match kind.split('/').next() {
        Some("image" | "video") => Media::Picture,
        Some("audio") => Media::Voice,
        Some(_) | None => Media::File,
    }
}

fn called(command: &CommandInteraction) -> Arrival {
    let handle = Handle {
        id: command.id.get(),
        application: command.application_id.get(),
        token: command.token.clone(),
        channel: command.channel_id.get(),
        pressed: None,
        dm: is_dm(command.context, command.guild_id),
        user_only: is_user_only(&command.authorizing_integration_owners),
        waits: true,
    };
    let name = command.data.name.clone();
    let given = |option: &str| {
        let found = command.data.options.iter().find(|given| given.name == option)?;
        value(&found.value)
    };
    let known = COMMANDS.iter().find(|known| known.name == name);
    let options = known.map_or(&[][..], |known| known.options);
    let args: Vec<String> = options.iter().filter_map(|option| given(option.name)).collect();
    let event = Event::Command { name, args: Private::new(args.join(" ")) };
    arrival(handle.id.to_string(), command.user.id, &Reply::Interaction(handle), event)
}

fn value(value: &CommandDataOptionValue) -> Option<String> {
    let words = value.as_str().map(|words| words.trim().to_owned());
    words.or_else(|| value.as_i64().map(|number| number.to_string()))
}

fn pressed(component: &ComponentInteraction) -> Option<Arrival> {
    let id = match &component.data.kind {
        ComponentInteractionDataKind::Button => ButtonId::decode(&component.data.custom_id),
        ComponentInteractionDataKind::StringSelect { values } => values.first().and_then(|v| ButtonId::decode(v)),
        ComponentInteractionDataKind::UserSelect { .. }
        | ComponentInteractionDataKind::RoleSelect { .. }
        | ComponentInteractionDataKind::MentionableSelect { .. }
        | ComponentInteractionDataKind::ChannelSelect { .. }
        | ComponentInteractionDataKind::Unknown(_) => None,
    }?;
    let handle = Handle {
        id: component.id.get(),
        application: component.application_id.get(),
        token: component.token.clone(),
        channel: component.channel_id.get(),
        pressed: Some(component.message.id.get()),
        dm: is_dm(component.context, component.guild_id),
        user_only: is_user_only(&component.authorizing_integration_owners),
        waits: false,
    };
    Some(arrival(handle.id.to_string(), component.user.id, &Reply::Interaction(handle), Event::Button(id)))
}

fn filled_in(modal: &ModalInteraction) -> Option<Arrival> {
    Ask::is_answer(&modal.data.custom_id).then_some(())?;
    let fields = modal.data.components.iter().flat_map(|row| &row.components);
    let words = fields.filter_map(|field| {
        let ActionRowComponent::InputText(input) = field else { return None };
        input.value.clone()
    });
    let words: Vec<String> = words.collect();
    let handle = Handle {
        id: modal.id.get(),
        application: modal.application_id.get(),
        token: modal.token.clone(),
        channel: modal.channel_id.get(),
        pressed: None,
        dm: modal.guild_id.is_none() && modal.message.as_ref().is_none_or(|message| !is_ephemeral(message)),
        user_only: false,
        waits: true,
    };
    let event = Event::Text(Private::new(words.join("\n")));
    Some(arrival(handle.id.to_string(), modal.user.id, &Reply::Interaction(handle), event))
}

fn is_ephemeral(message: &Message) -> bool {
    message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL))
}

fn is_dm(context: Option<InteractionContext>, guild: Option<GuildId>) -> bool {
    context.map_or(guild.is_none(), |context| context == InteractionContext::BotDm)
}

fn is_user_only(owners: &AuthorizingIntegrationOwners) -> bool {
    let in_server = |owner: &AuthorizingIntegrationOwner| matches!(owner, AuthorizingIntegrationOwner::GuildInstall(_));
    !owners.0.is_empty() && !owners.0.iter().any(in_server)
}
