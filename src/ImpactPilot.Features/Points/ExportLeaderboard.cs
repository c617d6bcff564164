using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Points;

/// <summary>What a sheet of the board lists.</summary>
public enum BoardSheet
{
    People,
    Teams,
    Area,
    Driver,
    Segment,
    Account,
}

/// <summary>A board as a sheet, of what its reader sees of it.</summary>
internal static class ExportLeaderboard
{
    private static readonly string[] People =
        ["Rank", "Person", "Team", "Points", "Target points", "Points of target %", "Impacted accounts", "Target accounts", "Accounts of target %", "Wins", "Last 7 days", "7 days before", "Streak in weeks"];

    private static readonly string[] Teams =
        ["Rank", "Team", "People", "Points", "Target points", "Points of target %", "Impacted accounts", "Target accounts", "Accounts of target %", "Wins", "Last 7 days", "7 days before"];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/leaderboard/export", HandleAsync).WithName("ExportLeaderboard")
            .WithSummary("A cycle's board as UTF-8 CSV: by people (where nothing is said), teams, area, driver, segment or account; without a cycle, of the active one. CSMs see of others what the portal's privacy shows. Cells that begin like a formula are made text.")
            .Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string? by, Guid? cycle, Actor actor, AccountAccess access, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!Enum.TryParse<BoardSheet>(by ?? nameof(BoardSheet.People), ignoreCase: true, out var sheet) || !Enum.IsDefined(sheet))
            return Error.Invalid("leaderboard.sheet", $"“{by}” is no sheet of a board. Use people, teams, area, driver, segment or account.").ToProblem();
        var chosen = await ChosenCycle.ReadAsync(db, cycle, ct);
        if (!chosen.Succeeded)
            return chosen.Error.ToProblem();
        var name = $"leaderboard-{sheet.ToString().ToLowerInvariant()}.csv";
        if (sheet is not (BoardSheet.People or BoardSheet.Teams))
            return await CutAsync(name, Enum.Parse<CutBy>(sheet.ToString()), chosen.Value, actor, access, db, ct);

        var board = await GetLeaderboard.ReadAsync(chosen.Value, actor, db, clock.GetUtcNow(), ct);
        return sheet is BoardSheet.People
            ? CsvFile.Of(name, People, board.Rows.Select(Cells))
            : CsvFile.Of(name, Teams, board.Teams.Select(Cells));
    }

    private static async Task<FileContentHttpResult> CutAsync(string name, CutBy by, Cycle cycle, Actor actor, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        var rows = await GetCut.ShownAsync(await GetCut.RowsAsync(db, by, cycle.Id, csm: null, ct), by, cycle.Id, csm: null, actor, access, db, ct);
        return CsvFile.Of(name, [by.ToString(), "Points", "Wins"], rows.Select(row => new[] { row.Name ?? "", Number(row.Points), Number(row.Wins) }));
    }

    private static string[] Cells(LeaderboardRow row) =>
    [
        Number(row.Rank), row.User?.Name ?? "Pool", row.Team?.Name ?? "", Number(row.Points), Number(row.TargetPoints), Share(row.Points, row.TargetPoints),
        Number(row.ImpactedAccounts), Number(row.TargetAccounts), Share(row.ImpactedAccounts, row.TargetAccounts), Number(row.Wins), Number(row.DeltaWeek), Number(row.WeekBefore), Number(row.Streak),
    ];

    private static string[] Cells(LeaderboardTeam team) =>
    [
        Number(team.Rank), Name(team), Number(team.People), Number(team.Points), Number(team.TargetPoints), Share(team.Points, team.TargetPoints),
        Number(team.ImpactedAccounts), Number(team.TargetAccounts), Share(team.ImpactedAccounts, team.TargetAccounts), Number(team.Wins), Number(team.DeltaWeek), Number(team.WeekBefore),
    ];

    private static string Name(LeaderboardTeam team) => team.Kind switch
    {
        TeamRowKind.Team => team.Team!.Name,
        TeamRowKind.NoTeam => "In no team",
        TeamRowKind.Pool => "Pool",
    };

    private static string Share(int reached, int? target) => target is { } aim ? (100m * reached / aim).ToString("0.#", CultureInfo.InvariantCulture) : "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
