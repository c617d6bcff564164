using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Notices;

/// <summary>Hands notices out as each person chose: to the console at once, to mailboxes when they may go.</summary>
public sealed class NoticeDesk(ImpactPilotDb db, Journal journal, IOptions<SmtpOptions> smtp, TimeProvider clock)
{
    public async Task TellAsync(string kind, IReadOnlyList<UserId> people, Func<UserId, NoticeText?> textFor, string link, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var portal = await db.PortalAsync(ct);
        var chosen = await db.NoticePreferences.AsNoTracking().Where(row => people.Contains(row.UserId)).ToDictionaryAsync(row => row.UserId, ct);
        foreach (var person in people)
        {
            var choices = NoticePreferencesView.ChoicesOf(chosen.GetValueOrDefault(person));
            if (textFor(person) is not { } text)
                continue;
            if (choices.InApp.Contains(kind))
                db.Notices.Add(new Notice { PortalId = db.PortalId, Id = Guid.CreateVersion7(now), UserId = person, Kind = kind, Title = text.Title, Text = text.Text, Link = link, At = now });
            if (smtp.Value.IsSet && choices.ByMail.Contains(kind))
                Send(person, kind, text, link, now, NoticeTime.Earliest(now, portal.Calendar.Zone, choices.WorkingHoursOnly ? portal.WorkingHours : null, choices.Quiet));
        }

        await FinishAsync(SendNotices.Mail, ct);
    }

    public async Task TellChannelAsync(string kind, NoticeText text, string link, CancellationToken ct)
    {
        if (!await db.ChatChannels.AnyAsync(channel => channel.Kinds.Contains(kind), ct))
            return;
        var now = clock.GetUtcNow();
        var portal = await db.PortalAsync(ct);
        Send(null, kind, text, link, now, NoticeTime.Earliest(now, portal.Calendar.Zone, portal.WorkingHours, null));
        await FinishAsync(SendNotices.Chat, ct);
    }

    /// <summary>A mail that somebody asks for by name: it goes at once, whatever its readers chose to be told.</summary>
    /// <returns>False where the installation has no mail server.</returns>
    public async Task<bool> MailAsync(string kind, IReadOnlyList<UserId> people, NoticeText text, string link, CancellationToken ct)
    {
        if (!smtp.Value.IsSet)
            return false;
        var now = clock.GetUtcNow();
        foreach (var person in people)
            Send(person, kind, text, link, now, now);
        await FinishAsync(SendNotices.Mail, ct);
        return true;
    }

    /// <summary>Lets go of mails of a kind that have not left yet.</summary>
    public Task ForgetAsync(string kind, UserId person, CancellationToken ct) =>
        db.NoticeMessages.Where(message => message.UserId == person && message.Kind == kind).ExecuteDeleteAsync(ct);

    private void Send(UserId? person, string kind, NoticeText text, string link, DateTimeOffset now, DateTimeOffset due) => db.NoticeMessages.Add(new NoticeMessage
    {
        PortalId = db.PortalId, Id = Guid.CreateVersion7(now), UserId = person, Kind = kind, Title = text.Title, Text = text.Text, Link = link, At = now, DueAt = due,
    });

    private async Task FinishAsync(string channel, CancellationToken ct)
    {
        var messages = db.NoticeMessages.Local.Where(message => db.Entry(message).State is EntityState.Added).Select(message => message.DueAt).ToList();
        journal.Announce(Topics.Notices);
        await db.SaveChangesAsync(ct);
        if (messages.Count > 0)
            await WorkQueue.AskAsync(db, SendNotices.Work, channel, messages.Min(), ct);
    }
}
