using System.Globalization;
using Dapper;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImpactPilot.Features.Accounts;

/// <summary>How much of an account is asked for.</summary>
/// <param name="Suggestions">At most so many suggestions.</param>
/// <param name="Lines">At most so many lines of history.</param>
/// <param name="DecidedBy">Whose decisions of the last minutes stay in the list of suggestions; null for nobody's.</param>
internal sealed record AccountExtent(int Suggestions, int Lines, UserId? DecidedBy = null);

/// <summary>Reads an account as people see it in one round trip; the account page and the card show the same.</summary>
internal sealed class AccountReading(ImpactPilotDb db, TimeProvider clock)
{
    /// <summary>So long a decision can be taken back where it was made.</summary>
    public static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    /// <summary>Null where the portal has no such company, or where HubSpot merged it away.</summary>
    public async Task<AccountSnapshot?> ReadAsync(Portal portal, string company, AccountExtent extent, CancellationToken ct)
    {
        await using var answers = await db.Database.GetDbConnection().QueryMultipleAsync(Command(AccountSql.All, portal, company, extent, null, ct));
        await answers.ReadAsync<string>();
        if (await answers.ReadSingleOrDefaultAsync<CompanyRow>() is not { } account)
            return null;
        return new AccountSnapshot(
            account,
            await answers.ReadSingleOrDefaultAsync<CycleRow>(),
            await answers.ReadSingleAsync<AccountPoints>(),
            await answers.ReadSingleAsync<int>(),
            [.. await answers.ReadAsync<SuggestionRow>()],
            [.. await answers.ReadAsync<AreaRow>()],
            [.. (await answers.ReadAsync<DriverStanding>()).Where(driver => SegmentLimit.Includes(driver.Segments, account.Segment))],
            [.. await answers.ReadAsync<HistoryLine>()],
            await answers.ReadSingleAsync<SetUpRow>());
    }

    /// <summary>The suggestions after one of them.</summary>
    public async Task<IReadOnlyList<SuggestionRow>> SuggestionsAfterAsync(Portal portal, string company, Guid after, AccountExtent extent, CancellationToken ct)
    {
        await using var answers = await db.Database.GetDbConnection().QueryMultipleAsync(Command(AccountSql.SuggestionsAlone, portal, company, extent, after, ct));
        await answers.ReadAsync<string>();
        return [.. await answers.ReadAsync<SuggestionRow>()];
    }

    private CommandDefinition Command(string sql, Portal portal, string company, AccountExtent extent, Guid? after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string Window(Cadence cadence) => cadence.WindowAt(now, portal.Calendar).Key;
        return new CommandDefinition(
            sql,
            new
            {
                portal = portal.PortalId.Value,
                company,
                now,
                today = portal.Calendar.DateAt(now).ToString("O", CultureInfo.InvariantCulture),
                just_now = now - JustNow,
                me = extent.DecidedBy?.Value,
                after,
                suggestions = extent.Suggestions,
                lines = extent.Lines,
                once = Window(Cadence.Once),
                month = Window(Cadence.EveryMonth),
                quarter = Window(Cadence.EveryQuarter),
                year = Window(Cadence.EveryYear),
            },
            db.Database.CurrentTransaction?.GetDbTransaction(),
            cancellationToken: ct);
    }
}
