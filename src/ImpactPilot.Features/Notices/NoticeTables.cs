using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Notices;

/// <summary>What a person wants to be told, and when; a person without a row goes by <see cref="NoticeChoices.Usual"/>.</summary>
public sealed class NoticePreferences : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required UserId UserId { get; init; }
    public required string[] InApp { get; set; }
    public required string[] ByMail { get; set; }

    /// <summary>The first minute of the hours in which no mail comes; null for none.</summary>
    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }
    public bool WorkingHoursOnly { get; set; }
    public int Version { get; set; }
}

/// <summary>The portal's channel in Slack or Teams.</summary>
public sealed class ChatChannel : IPortalRow
{
    public required PortalId PortalId { get; set; }

    /// <summary>The incoming webhook's address, locked: whoever knows it can post.</summary>
    public required byte[] Url { get; set; }

    /// <summary>Whose it is, for people to tell: the address's host.</summary>
    public required string Host { get; set; }

    public required string[] Kinds { get; set; }
    public string? LastError { get; set; }
    public DateTimeOffset? LastSentAt { get; set; }
    public int Version { get; set; }
}

/// <summary>A notice in the console.</summary>
public sealed class Notice : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required UserId UserId { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }

    /// <summary>The console's page that it leads to.</summary>
    public required string Link { get; init; }

    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>A notice that leaves the house: a person's mail, or a message to the portal's channel. It goes when it is done.</summary>
public sealed class NoticeMessage : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }

    /// <summary>Whose mail it is; null for the channel.</summary>
    public UserId? UserId { get; init; }

    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Link { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Not before this instant: quiet hours, working hours, or the wait after a failure.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }
}

internal sealed class NoticeTables :
    IEntityTypeConfiguration<NoticePreferences>, IEntityTypeConfiguration<ChatChannel>, IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeMessage>
{
    public void Configure(EntityTypeBuilder<NoticePreferences> builder)
    {
        builder.ToTable("notice_preferences");
        builder.HasKey(preferences => new { preferences.PortalId, preferences.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(preferences => new { preferences.PortalId, preferences.UserId });
    }

    public void Configure(EntityTypeBuilder<ChatChannel> builder)
    {
        builder.ToTable("chat_channels");
        builder.HasKey(channel => channel.PortalId);
        builder.HasOne<Portal>().WithOne().HasForeignKey<ChatChannel>(channel => channel.PortalId);
    }

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasKey(notice => new { notice.PortalId, notice.Id });
        builder.HasIndex(notice => new { notice.PortalId, notice.UserId, notice.ReadAt });
        builder.HasOne<User>().WithMany().HasForeignKey(notice => new { notice.PortalId, notice.UserId });
    }

    public void Configure(EntityTypeBuilder<NoticeMessage> builder)
    {
        builder.ToTable("notice_messages");
        builder.HasKey(message => new { message.PortalId, message.Id });
        builder.HasIndex(message => new { message.PortalId, message.DueAt });
        builder.HasOne<User>().WithMany().HasForeignKey(message => new { message.PortalId, message.UserId });
    }
}
