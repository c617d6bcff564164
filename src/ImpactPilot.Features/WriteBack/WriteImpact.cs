using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.Features.WriteBack;

/// <summary>
/// Keeps our company properties in HubSpot as our numbers are. What the outbox tells of is compared with what we wrote
/// last, and only what differs is sent; each night, and with each new cycle, all companies are compared with what HubSpot
/// itself holds, so that what somebody changed there is put right.
/// </summary>
public sealed partial class WriteImpact(PortalTokens tokens, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WriteImpact> logger)
{
    /// <summary>The kind of work; a portal has one piece of it. Its progress is the last company compared.</summary>
    public const string Work = "write-back";

    public const string Subject = "companies";

    /// <summary>What HubSpot takes at once.</summary>
    private const int Batch = 100;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CheckPropertiesEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan CompareEvery = TimeSpan.FromDays(1);

    /// <summary>News of so long before is looked at again: a transaction may commit long after its time stamp.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    /// <summary>The outbox is cleared after an hour; who missed more compares everything.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(45);

    /// <summary>What it needs to be allowed.</summary>
    public static readonly IReadOnlyList<string> Scopes = ["crm.objects.companies.write", "crm.schemas.companies.write"];

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        try
        {
            var plan = await ReadAsync(work, (db, token) => PlanAsync(db, work, clock.GetUtcNow(), token), ct);
            if (plan is { Companies: not null })
                await CarryOutAsync(work, plan, ct);
            await InPortalAsync(work, (db, token) => NextAsync(db, work, plan, token), ct);
        }
        catch (HubSpotException failure)
        {
            LogFailed(work.Portal.Value, failure.Kind, failure.CorrelationId, failure.Message);
            await InPortalAsync(work, (db, token) => FailAsync(db, work, failure, token), ct);
        }
    }

    private async Task FailAsync(ImpactPilotDb db, ClaimedWork work, HubSpotException failure, CancellationToken ct)
    {
        var state = await StateAsync(db, ct);
        state.LastError = failure.Message;

        // Somebody may have deleted or changed one of our properties: they are put in order before the next try.
        if (failure.Kind is HubSpotErrorKind.Invalid)
            state.PropertiesCheckedAt = null;
        if (failure.Kind is HubSpotErrorKind.Revoked)
            await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct);
        else
            await WorkQueue.PutOffAsync(db, work, clock.GetUtcNow() + Pause(failure), ct);
    }

    private static TimeSpan Pause(HubSpotException failure) => failure switch
    {
        { RetryAfter: { } wait } => wait,
        { IsTransient: true } => Every,
        { Kind: HubSpotErrorKind.Invalid } => TimeSpan.FromMinutes(5),
        _ => TimeSpan.FromHours(1),
    };

    private async Task CarryOutAsync(ClaimedWork work, WriteBackPlan plan, CancellationToken ct)
    {
        var hubSpot = tokens.ClientFor(work.Portal);
        if (plan.ChecksProperties)
            await EnsureProperties.RunAsync(hubSpot, ct);
        foreach (var companies in plan.Companies!.Chunk(Batch))
            await SendAsync(hubSpot, work, companies, plan.ComparesAll, ct);
    }

    private async Task NextAsync(ImpactPilotDb db, ClaimedWork work, WriteBackPlan? plan, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (plan is null)
        {
            // Switched off: who switches it on asks again.
            await WorkQueue.CompleteAsync(db, work, now, ct);
            return;
        }

        var state = await StateAsync(db, ct);
        state.LastError = plan.Refusal;
        if (plan.Companies is not null)
            state.LastSuccessAt = now;

        // A comparison of all may take long: what happens meanwhile at companies that it has passed is still news after it.
        if (plan.Companies is not null && work.Progress is null)
            state.SeenUpTo = plan.At;
        if (plan.ChecksProperties)
            state.PropertiesCheckedAt = now;
        if (plan is { ComparesAll: true, Next: null })
            (state.ComparedAt, state.CycleId) = (now, plan.Cycle);
        await WorkQueue.ContinueAsync(db, work, plan.Next, plan.Next is null ? now + Every : now, ct);
    }

    /// <summary>What there is to do; null where the portal has switched it off.</summary>
    private static async Task<WriteBackPlan?> PlanAsync(ImpactPilotDb db, ClaimedWork work, DateTimeOffset now, CancellationToken ct)
    {
        var state = await StateAsync(db, ct);
        if (!state.On)
            return null;
        var connection = await db.Connections.AsNoTracking().SingleAsync(ct);
        if (Scopes.FirstOrDefault(scope => !connection.Scopes.Contains(scope)) is { } missing)
            return WriteBackPlan.Nothing(now, $"HubSpot has not granted “{missing}”: connect again and allow it, and impact appears on your companies.");
        if (!await db.SyncCursors.AnyAsync(cursor => cursor.ObjectType == SyncObjects.Companies.Path && cursor.ImportedAt != null, ct))
            return WriteBackPlan.Nothing(now, null);

        var portal = await db.Portals.AsNoTracking().SingleAsync(ct);
        var cycle = await db.Cycles.Where(row => row.Status == CycleStatus.Active).OrderByDescending(row => row.StartsOn).Select(row => (CycleId?)row.Id).FirstOrDefaultAsync(ct);
        var comparesAll = work.Progress is not null || state.ComparedAt is null || now - state.ComparedAt >= CompareEvery || state.CycleId != cycle || now - state.SeenUpTo >= LongestGap;
        var last = Guid.Parse(work.Progress ?? Guid.Empty.ToString());
        var since = (state.SeenUpTo ?? now) - Overlap;
        var accounts = comparesAll
            ? await db.Database.SqlQuery<Guid>($"select id as \"Value\" from accounts where portal_id = {db.PortalId.Value} and not archived and id > {last} order by id limit {Batch}").ToListAsync(ct)
            : await db.Database.SqlQuery<Guid>($"select distinct account_id as \"Value\" from outbox where portal_id = {db.PortalId.Value} and account_id is not null and at > {since}").ToListAsync(ct);
        return new WriteBackPlan(
            now,
            await ImpactOfCompanies.ReadAsync(db, portal, cycle, accounts, ct),
            cycle,
            comparesAll,
            work.Progress is null && (state.PropertiesCheckedAt is not { } at || now - at >= CheckPropertiesEvery),
            comparesAll && accounts.Count == Batch ? accounts[^1].ToString() : null,
            null);
    }

    private async Task SendAsync(HubSpotClient hubSpot, ClaimedWork work, ImpactOfCompany[] companies, bool withHubSpot, CancellationToken ct)
    {
        var held = withHubSpot ? await HeldByHubSpotAsync(hubSpot, companies, ct) : await ReadAsync(work, (db, token) => WrittenAsync(db, companies, token), ct);
        var changed = companies.Select(company => (Company: company, Update: Difference(company, held.GetValueOrDefault(company.Account)))).Where(pair => pair.Update.Properties.Count > 0).ToArray();
        if (changed.Length > 0)
            await hubSpot.UpdateBatchAsync(SyncObjects.Companies.Path, Array.ConvertAll(changed, pair => pair.Update), ct);
        var written = withHubSpot ? companies : Array.ConvertAll(changed, pair => pair.Company);
        await InPortalAsync(work, (db, token) => RememberAsync(db, written, token), ct);
    }

    private static HubSpotUpdate Difference(ImpactOfCompany company, IReadOnlyDictionary<string, string?>? held) => new(
        company.HubSpotId,
        company.Values.Where(value => held is null || held.GetValueOrDefault(value.Key) != value.Value).ToDictionary(value => value.Key, value => value.Value ?? ""));

    private static async Task<Dictionary<AccountId, IReadOnlyDictionary<string, string?>>> HeldByHubSpotAsync(HubSpotClient hubSpot, ImpactOfCompany[] companies, CancellationToken ct)
    {
        var records = (await hubSpot.BatchReadAsync(SyncObjects.Companies.Path, companies.Select(company => company.HubSpotId), OurProperties.Names, [], ct))
            .ToDictionary(record => record.Id, StringComparer.Ordinal);
        return companies.Where(company => records.ContainsKey(company.HubSpotId)).ToDictionary(
            company => company.Account,
            company => (IReadOnlyDictionary<string, string?>)OurProperties.Names.ToDictionary(name => name, name => records[company.HubSpotId][name]));
    }

    private static async Task<Dictionary<AccountId, IReadOnlyDictionary<string, string?>>> WrittenAsync(ImpactPilotDb db, ImpactOfCompany[] companies, CancellationToken ct)
    {
        var accounts = Array.ConvertAll(companies, company => company.Account);
        return await db.WrittenValues.AsNoTracking().Where(written => accounts.Contains(written.AccountId)).ToDictionaryAsync(written => written.AccountId, written => written.Values, ct);
    }

    private async Task RememberAsync(ImpactPilotDb db, ImpactOfCompany[] companies, CancellationToken ct)
    {
        var accounts = Array.ConvertAll(companies, company => company.Account);
        var known = await db.WrittenValues.Where(written => accounts.Contains(written.AccountId)).ToDictionaryAsync(written => written.AccountId, ct);
        foreach (var company in companies)
        {
            if (known.TryGetValue(company.Account, out var written))
                (written.Values, written.WrittenAt) = (company.Values, clock.GetUtcNow());
            else
                db.WrittenValues.Add(new WrittenValues { PortalId = db.PortalId, AccountId = company.Account, Values = company.Values, WrittenAt = clock.GetUtcNow() });
        }
    }

    /// <summary>The portal's state; one with everything on where there is none yet.</summary>
    internal static async Task<WriteBackState> StateAsync(ImpactPilotDb db, CancellationToken ct)
    {
        if (await db.WriteBackStates.SingleOrDefaultAsync(ct) is { } known)
            return known;
        var state = new WriteBackState { PortalId = db.PortalId };
        db.WriteBackStates.Add(state);
        return state;
    }

    private Task<T> ReadAsync<T>(ClaimedWork work, Func<ImpactPilotDb, CancellationToken, Task<T>> read, CancellationToken ct) =>
        scopes.InPortalAsync(work.Portal, (services, token) => read(services.GetRequiredService<ImpactPilotDb>(), token), ct);

    private Task InPortalAsync(ClaimedWork work, Func<ImpactPilotDb, CancellationToken, Task> write, CancellationToken ct) =>
        scopes.InPortalAsync(work.Portal, (services, token) => write(services.GetRequiredService<ImpactPilotDb>(), token), ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal}: writing back failed ({Kind}, correlation {CorrelationId}): {Reason}")]
    private partial void LogFailed(Guid portal, HubSpotErrorKind kind, string? correlationId, string reason);
}

/// <summary>What one step of the write-back does.</summary>
/// <param name="At">News up to then is among the companies.</param>
/// <param name="Companies">Null where nothing can be written yet.</param>
/// <param name="Next">Where a comparison of all goes on; null once it is through.</param>
/// <param name="Refusal">Why nothing can be written until somebody does something; null otherwise.</param>
internal sealed record WriteBackPlan(
    DateTimeOffset At, IReadOnlyList<ImpactOfCompany>? Companies, CycleId? Cycle, bool ComparesAll, bool ChecksProperties, string? Next, string? Refusal)
{
    public static WriteBackPlan Nothing(DateTimeOffset at, string? refusal) => new(at, null, null, false, false, null, refusal);
}
