using System.Globalization;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Settings;

/// <summary>What a change of one setting does.</summary>
/// <param name="Field">The setting, by its name in the request.</param>
/// <param name="Words">Its effect, in words.</param>
public sealed record SettingEffect(string Field, string Words);

/// <summary>Says what a change of the settings would do, before anybody makes it.</summary>
internal static class SettingsEffects
{
    public static void Map(IEndpointRouteBuilder settings) =>
        settings.MapPost("/effects", HandleAsync).WithName("PreviewSettings").WithSummary("What these settings would change, in words, one line for each that differs. Changes nothing. Admins only.")
            .ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<SettingEffect[]>, ProblemHttpResult>> HandleAsync(PortalSettings request, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (SettingsRules.Refuses(actor) is { } forbidden)
            return forbidden.ToProblem();
        var now = await PortalSettings.ReadAsync(db, ct);
        return await SettingsRules.RefusesAsync(db, now, request, ct) is { } refused ? refused.ToProblem() : TypedResults.Ok(await OfAsync(db, now, request, ct));
    }

    private static async Task<SettingEffect[]> OfAsync(ImpactPilotDb db, PortalSettings now, PortalSettings wanted, CancellationToken ct)
    {
        List<SettingEffect> effects = [];
        if (wanted.TimeZone != now.TimeZone)
            effects.Add(new("timeZone", $"Days, windows and cycles are counted in {wanted.TimeZone} from now on. {await EndOfCycleAsync(db, ct)}Wins keep their cycle and their window."));
        if (wanted.FiscalStartMonth != now.FiscalStartMonth)
            effects.Add(new("fiscalStartMonth", $"Quarters are counted from the first of {Month(wanted.FiscalStartMonth)}. Wins keep their window, so a quarterly driver won in the quarter as it was can be won once more in the quarter as it is then. Planned cycles keep their dates."));
        if (wanted.CsmProperty != now.CsmProperty)
            effects.Add(new("csmProperty", await CsmAsync(db, wanted.CsmProperty, ct)));
        if (wanted.SegmentProperty != now.SegmentProperty)
            effects.Add(new("segmentProperty", wanted.SegmentProperty is null
                ? "Accounts lose their segment. Rules that read it are paused, and drivers for some segments fit no account."
                : "Accounts get their segment from it: at once where it is mirrored, the others with the next look at HubSpot. Rules that read the segment start over, and what already holds does not fire."));
        if (wanted.CsmsActOn != now.CsmsActOn)
            effects.Add(new("csmsActOn", wanted.CsmsActOn is ActingOn.All
                ? "Every CSM can confirm, win and undo on every account, and finds all suggestions in the inbox."
                : "A CSM can confirm, win and undo on own accounts only. What was done stays."));
        if (wanted.CsmsRead != now.CsmsRead)
            effects.Add(new("csmsRead", await ReadingAsync(db, wanted.CsmsRead, ct)));
        if (wanted.SnoozeDays != now.SnoozeDays)
            effects.Add(new("snoozeDays", $"What is snoozed from now on comes back after {Days(wanted.SnoozeDays)}. What already is comes back when it was going to."));
        if (!wanted.WorkingDays.ToHashSet().SetEquals(now.WorkingDays) || wanted.WorkFrom != now.WorkFrom || wanted.WorkTo != now.WorkTo)
            effects.Add(new("workingHours", "Notices by e-mail and chat that come outside of these hours wait for the next of them."));
        return [.. effects];
    }

    private static async Task<string> EndOfCycleAsync(ImpactPilotDb db, CancellationToken ct) =>
        await CycleGuard.ActiveAsync(db, ct) is { } cycle
            ? string.Create(CultureInfo.InvariantCulture, $"“{cycle.Name}” keeps its dates and is over when {cycle.EndsOn:d MMMM yyyy} is over there. ")
            : "";

    private static async Task<string> CsmAsync(ImpactPilotDb db, string property, CancellationToken ct)
    {
        var (others, unread) = await AccountCsms.CompareAsync(db, property, ct);
        var now = others switch { 0 => "No account gets another CSM now", 1 => "One account gets another CSM now", _ => string.Create(CultureInfo.InvariantCulture, $"{others:N0} accounts get another CSM now") };
        var later = unread == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {unread:N0} keep theirs until the property was read from HubSpot, with the next look");
        return $"{now}{later}. What was won stays with whoever won it.";
    }

    private static async Task<string> ReadingAsync(ImpactPilotDb db, ReadingOf reading, CancellationToken ct)
    {
        if (reading is ReadingOf.All)
            return "Every CSM can read all accounts: lists, pages, the ledger and the card in HubSpot.";
        var without = await db.Accounts.CountAsync(account => !account.Archived && account.CsmId == null, ct);
        var nobodys = without == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {(without == 1 ? "One account has" : $"{without:N0} accounts have")} no CSM: only managers and admins will see {(without == 1 ? "it" : "them")}.");
        return $"A CSM sees own accounts and those of whom they cover for, and nothing of the others: not in lists and exports, nor on the card in HubSpot. The board’s sums stay as they are.{nobodys}";
    }

    private static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
