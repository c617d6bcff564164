using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Notices;

/// <summary>Which notices reach the person who asks, and when.</summary>
/// <param name="Kinds">The kinds there are for this person.</param>
/// <param name="MailIsSet">False where the installation has no mail server: nothing goes out by e-mail then.</param>
/// <param name="WorkingHoursOnly">Whether e-mail waits for the portal's working hours.</param>
/// <param name="QuietFrom">The begin of the hours without e-mail, by the portal's wall clock; null for none.</param>
/// <param name="QuietTo">Their end; before the begin it is on the next day.</param>
/// <param name="Version">To be named in <c>If-Match</c> when they are changed.</param>
public sealed record NoticePreferencesView(string[] Kinds, string[] InApp, string[] ByMail, TimeOnly? QuietFrom, TimeOnly? QuietTo, bool WorkingHoursOnly, bool MailIsSet, int Version)
{
    internal static NoticeChoices ChoicesOf(NoticePreferences? chosen) => chosen is null
        ? NoticeChoices.Usual
        : new NoticeChoices(chosen.InApp, chosen.ByMail, chosen is { QuietFrom: { } from, QuietTo: { } to } ? new QuietHours(from, to) : null, chosen.WorkingHoursOnly);

    internal static NoticePreferencesView Of(NoticePreferences? chosen, Role role, bool mailIsSet)
    {
        var choices = ChoicesOf(chosen);
        string[] kinds = [.. NoticeKinds.All.Where(kind => role is Role.Admin || !NoticeKinds.ForAdmins.Contains(kind))];
        return new(kinds, [.. kinds.Where(choices.InApp.Contains)], [.. kinds.Where(choices.ByMail.Contains)], choices.Quiet?.From, choices.Quiet?.To, choices.WorkingHoursOnly, mailIsSet, chosen?.Version ?? 0);
    }
}

/// <summary>What a person chooses.</summary>
public sealed record ChangeNoticePreferencesRequest([property: Required, MaxLength(20)] string[] InApp, [property: Required, MaxLength(20)] string[] ByMail, TimeOnly? QuietFrom, TimeOnly? QuietTo, bool WorkingHoursOnly);

/// <summary>Shows and changes which notices reach oneself.</summary>
internal static class ChooseNotices
{
    private static readonly Error Stale = Error.Stale("notices.stale", "Your choices are not what you saw: they were changed meanwhile, or If-Match does not name their version. Load them again and repeat your change.");
    private static readonly Error HalfQuiet = Error.Invalid("notices.quiet_hours", "Quiet hours: a begin and an end belong together, and differ. Give both, or neither.");

    public static void Map(IEndpointRouteBuilder notices)
    {
        notices.MapGet("/preferences", ShowAsync).WithName("GetNoticePreferences").WithSummary("Which notices reach the person who asks, and when.");
        notices.MapPut("/preferences", ChangeAsync).WithName("ChangeNoticePreferences").WithSummary("Chooses which notices reach the person who asks, and when. Needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(412);
    }

    public static async Task<Ok<NoticePreferencesView>> ShowAsync(Actor actor, ImpactPilotDb db, IOptions<SmtpOptions> smtp, CancellationToken ct) =>
        TypedResults.Ok(NoticePreferencesView.Of(await db.NoticePreferences.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == actor.SignedIn, ct), actor.Role, smtp.Value.IsSet));

    public static async Task<Results<Ok<NoticePreferencesView>, ProblemHttpResult>> ChangeAsync(
        ChangeNoticePreferencesRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, ImpactPilotDb db, IOptions<SmtpOptions> smtp, CancellationToken ct)
    {
        if (request.InApp.Concat(request.ByMail).Except(NoticeKinds.All).FirstOrDefault() is { } unknown)
            return Error.Invalid("notices.kind_unknown", $"There is no notice “{unknown}”. Choose among {string.Join(", ", NoticeKinds.All)}.").ToProblem();
        if (request.QuietFrom is null != request.QuietTo is null || request.QuietFrom is not null && request.QuietFrom == request.QuietTo)
            return HalfQuiet.ToProblem();
        // One change of a person's choices at a time, the first included.
        await db.Database.ExecuteSqlAsync($"select 1 from users where portal_id = {db.PortalId.Value} and id = {actor.SignedIn.Value} for no key update", ct);
        var chosen = await db.NoticePreferences.SingleOrDefaultAsync(row => row.UserId == actor.SignedIn, ct);
        if (ifMatch?.Trim('"') != (chosen?.Version ?? 0).ToString(CultureInfo.InvariantCulture))
            return Stale.ToProblem();

        if (chosen is null)
            db.NoticePreferences.Add(chosen = new NoticePreferences { PortalId = db.PortalId, UserId = actor.SignedIn, InApp = [], ByMail = [] });
        (chosen.InApp, chosen.ByMail, chosen.WorkingHoursOnly) = ([.. NoticeKinds.All.Where(request.InApp.Contains)], [.. NoticeKinds.All.Where(request.ByMail.Contains)], request.WorkingHoursOnly);
        (chosen.QuietFrom, chosen.QuietTo) = (request.QuietFrom, request.QuietTo);
        chosen.Version++;
        return TypedResults.Ok(NoticePreferencesView.Of(chosen, actor.Role, smtp.Value.IsSet));
    }
}
