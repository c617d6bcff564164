using ImpactPilot.Domain.Common;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.Features.WriteBack.Notes;

/// <summary>
/// Puts waiting status changes on their companies in HubSpot, each once. HubSpot has no key that would make creating a note
/// repeatable; so what is about to be sent is written down first, and where the answer was lost the company's notes are
/// looked through before it is sent again.
/// </summary>
public sealed partial class WriteNotes(PortalTokens tokens, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WriteNotes> logger)
{
    public const string Work = "status-notes";

    public const string Subject = "companies";

    /// <summary>Companies of one step, which stays within the work's lease.</summary>
    private const int AtOnce = 20;

    /// <summary>After this no try can still be on its way: it is longer than the gateway's whole patience.</summary>
    private static readonly TimeSpan Certain = TimeSpan.FromMinutes(2);

    /// <summary>What it needs to be allowed: HubSpot counts activities as contacts.</summary>
    public const string Scope = "crm.objects.contacts.write";

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        try
        {
            var letters = await InPortalAsync(work, (db, token) => LettersAsync(db, clock.GetUtcNow(), token), ct);
            foreach (var letter in letters)
                await SendAsync(work, letter, ct);
            await InPortalAsync(work, async (db, token) =>
            {
                await NextAsync(db, work, token);
                return true;
            }, ct);
        }
        catch (HubSpotException failure) when (failure.Kind is not HubSpotErrorKind.Invalid)
        {
            LogFailed(work.Portal.Value, failure.Kind, failure.CorrelationId, failure.Message);
            var wait = failure.RetryAfter ?? (failure.IsTransient ? Certain : TimeSpan.FromHours(1));
            await InPortalAsync(work, async (db, token) =>
            {
                await WorkQueue.PutOffAsync(db, work, clock.GetUtcNow() + wait, token);
                return true;
            }, ct);
        }
    }

    /// <summary>The notes that are due. Where none may be written, what waits is let go: nobody wants it a month later.</summary>
    private static async Task<IReadOnlyList<Letter>> LettersAsync(ImpactPilotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = db.StatusNotes.Where(note => note.HubSpotId == null);
        var state = await WriteImpact.StateAsync(db, ct);
        if (!state.On || !state.Notes || !await db.Connections.AnyAsync(connection => connection.Scopes.Contains(Scope), ct))
        {
            await waiting.ExecuteDeleteAsync(ct);
            return [];
        }

        var (heard, certain) = (now - StatusNotes.Patience, now - Certain);
        var accounts = await waiting.Where(note => note.NoteTime == null ? note.ChangedAt <= heard : note.TriedAt <= certain)
            .OrderBy(note => note.Id).Select(note => note.AccountId).Take(100).ToListAsync(ct);
        AccountId[] first = [.. accounts.Distinct().Take(AtOnce)];
        var notes = await waiting.AsNoTracking().Where(note => first.Contains(note.AccountId) && (note.NoteTime == null || note.TriedAt <= certain)).ToListAsync(ct);
        var companies = await db.Accounts.Where(account => first.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.HubSpotId, ct);
        var names = await db.Users.Select(user => new { user.Id, user.Name }).ToDictionaryAsync(user => user.Id, user => user.Name, ct);
        return [.. notes.GroupBy(note => (note.AccountId, note.NoteTime)).Select(group => new Letter(
            companies[group.Key.AccountId],
            [.. group.Select(note => note.Id)],
            group.Key.NoteTime,
            Milliseconds(group.Max(note => note.ChangedAt)),
            NoteText.Of(group.Select(note => (note, note.ChangedBy is { } by ? names.GetValueOrDefault(by) : null)))))];
    }

    private async Task SendAsync(ClaimedWork work, Letter letter, CancellationToken ct)
    {
        var hubSpot = tokens.ClientFor(work.Portal);
        if (letter.Tried is null || await FindAsync(hubSpot, letter, ct) is not { } id)
        {
            if (!await InPortalAsync(work, (db, token) => BeginAsync(db, letter, token), ct))
                return;
            id = await CreateAsync(hubSpot, letter, ct);
        }

        await InPortalAsync(work, (db, token) => id is null
            ? Of(db, letter).ExecuteDeleteAsync(token)
            : Of(db, letter).ExecuteUpdateAsync(row => row.SetProperty(note => note.HubSpotId, id), token), ct);
    }

    /// <summary>Writes down that it is being sent; false where another worker was faster, or somebody took one of its changes back.</summary>
    private async Task<bool> BeginAsync(ImpactPilotDb db, Letter letter, CancellationToken ct)
    {
        var certain = clock.GetUtcNow() - Certain;
        var free = await db.StatusNotes.FromSql(
            $"select * from status_notes where portal_id = {db.PortalId.Value} and id = any({letter.Changes}) and hub_spot_id is null and (tried_at is null or tried_at <= {certain}) for update").ToListAsync(ct);
        if (free.Count == letter.Changes.Length)
        {
            foreach (var note in free)
                (note.NoteTime, note.TriedAt) = (letter.Time, clock.GetUtcNow());
            return true;
        }

        return false;
    }

    /// <summary>Creates the note; null where HubSpot will never take it, such as at a company that is no more.</summary>
    private async Task<string?> CreateAsync(HubSpotClient hubSpot, Letter letter, CancellationToken ct)
    {
        try
        {
            var properties = new Dictionary<string, string> { [SyncObjects.Timestamp] = HubSpotInstant.Write(letter.Time), [BodyText.OfNote] = letter.Html };
            return (await hubSpot.CreateAsync(SyncObjects.Notes.Path, properties, [HubSpotNewLink.NoteToCompany(letter.Company)], ct)).Id;
        }
        catch (HubSpotException refused) when (refused.Kind is HubSpotErrorKind.Invalid or HubSpotErrorKind.NotFound)
        {
            LogRefused(hubSpot.Portal, letter.Company, refused.CorrelationId, refused.Message);
            return null;
        }
    }

    /// <summary>The note that an earlier try has left there after all. Links are told at once, unlike what a search finds.</summary>
    private static async Task<string?> FindAsync(HubSpotClient hubSpot, Letter letter, CancellationToken ct)
    {
        var links = await hubSpot.AssociationsAsync(SyncObjects.Companies.Path, SyncObjects.Notes.Path, [letter.Company], ct);
        var notes = await hubSpot.BatchReadAsync(SyncObjects.Notes.Path, links.Select(link => link.ToId), [SyncObjects.Timestamp], [], ct);
        return notes.FirstOrDefault(note => HubSpotInstant.Read(note[SyncObjects.Timestamp]) == letter.Tried)?.Id;
    }

    private async Task NextAsync(ImpactPilotDb db, ClaimedWork work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.StatusNotes.Where(note => note.HubSpotId == null).Select(note => new { note.ChangedAt, note.TriedAt }).ToListAsync(ct);
        if (waiting.Count == 0)
            await WorkQueue.CompleteAsync(db, work, now, ct);
        else
            await WorkQueue.PutOffAsync(db, work, waiting.Min(note => note.TriedAt + Certain ?? note.ChangedAt + StatusNotes.Patience), ct);
    }

    private static IQueryable<StatusNote> Of(ImpactPilotDb db, Letter letter) => db.StatusNotes.Where(note => letter.Changes.Contains(note.Id) && note.HubSpotId == null);

    /// <summary>HubSpot keeps milliseconds.</summary>
    private static DateTimeOffset Milliseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));

    private Task<T> InPortalAsync<T>(ClaimedWork work, Func<ImpactPilotDb, CancellationToken, Task<T>> step, CancellationToken ct) =>
        scopes.InPortalAsync(work.Portal, (services, token) => step(services.GetRequiredService<ImpactPilotDb>(), token), ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal}: writing notes failed ({Kind}, correlation {CorrelationId}): {Reason}")]
    private partial void LogFailed(Guid portal, HubSpotErrorKind kind, string? correlationId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal}: HubSpot refused a note on company {Company} (correlation {CorrelationId}): {Reason}")]
    private partial void LogRefused(string portal, string company, string? correlationId, string reason);

    /// <summary>A note to be written.</summary>
    /// <param name="Changes">The changes that it tells of.</param>
    /// <param name="Tried">The time that it bore at an earlier try whose end we do not know; null at the first.</param>
    /// <param name="Newest">When the last of its changes was made.</param>
    private sealed record Letter(string Company, Guid[] Changes, DateTimeOffset? Tried, DateTimeOffset Newest, string Html)
    {
        public DateTimeOffset Time => Tried ?? Newest;
    }
}
