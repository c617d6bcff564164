using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>Which accounts a condition holds for now.</summary>
/// <param name="Text">The condition, at most 4,000 characters.</param>
/// <param name="After">Where the answer before stopped; null to begin.</param>
/// <param name="Limit">0 to 200 accounts in one answer, 50 by default; 0 only counts.</param>
public sealed record PreviewRequest([property: Required, MaxLength(4000)] string Text, Guid? After, [property: Range(0, 200)] int? Limit);

/// <summary>Accounts for which the condition holds now.</summary>
/// <param name="Matches">How many of the accounts that this request looked at; with a limit of 0 the only answer.</param>
/// <param name="Progress">How far it has come; it is asked again from <c>next</c> until that is null.</param>
/// <param name="Seen">Shows to <c>PUT /transitions/{id}</c> that this person saw a preview of this condition: automatic mode asks for it.</param>
/// <param name="NotMirrored">What the condition reads, as <c>object.property</c>, and no switched-on or saved transition has read yet: HubSpot was not asked for it, so it counts as unknown. It comes once the condition is saved, switched off too.</param>
public sealed record PreviewedCondition(int Matches, MatchingAccount[] Accounts, ScanProgress Progress, string Seen, string[] NotMirrored);

/// <summary>An account for which the condition holds, and why.</summary>
public sealed record MatchingAccount(Guid AccountId, string Name, string Reason);

/// <summary>Shows what a condition would see before anybody switches it on. It evaluates as the live rules do.</summary>
internal static class PreviewCondition
{
    private const int DefaultLimit = 50;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/conditions/preview", HandleAsync).WithName("PreviewCondition")
            .WithSummary("Which accounts the condition holds for now, page by page; changes nothing. Managers and admins.")
            .ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<PreviewedCondition>, ProblemHttpResult>> HandleAsync(
        PreviewRequest request, Actor actor, ImpactPilotDb db, AccountFactsReader facts, PreviewStamp stamp, TimeProvider clock, CancellationToken ct)
    {
        var asked = await AskedCondition.ReadAsync(request.Text, actor, db, ct);
        if (!asked.Succeeded)
            return asked.Error.ToProblem();
        var search = new Search(asked.Value, clock.GetUtcNow(), request.Limit ?? DefaultLimit);
        var after = request.After ?? Guid.Empty;
        var progress = CompanyFacts.Suffice(asked.Value)
            ? await search.AmongCompaniesAsync(db, after, ct)
            : await Scan.RunAsync(db, Scan.PastsAsync(db, facts, after, ct), past => past.Account.Id.Value, search.Enough, search.Look, ct);
        return TypedResults.Ok(new PreviewedCondition(search.Matches, [.. search.Found], progress, stamp.Of(asked.Value), await Unmirrored.ReadAsync(db, asked.Value, ct)));
    }

    private sealed class Search(Condition condition, DateTimeOffset now, int limit)
    {
        public List<MatchingAccount> Found { get; } = [];

        public int Matches { get; private set; }

        public int Enough => limit is 0 ? int.MaxValue : limit;

        public int Look(AccountPast past) => Look(past.Account.Id.Value, past.Account.Name, past.At(now));

        public async Task<ScanProgress> AmongCompaniesAsync(ImpactPilotDb db, Guid after, CancellationToken ct)
        {
            var zone = (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar.Zone;
            return await Scan.RunAsync(db, CompanyFacts.ReadAsync(db, condition, after, ct), account => account.AccountId, Enough, Look, ct);

            int Look(CompanyValues account) => this.Look(account.AccountId, account.Name, new AccountFacts { Company = account.Company, Now = now, TimeZone = zone });
        }

        private int Look(Guid account, string name, AccountFacts facts)
        {
            if (condition.Evaluate(facts) is not Truth.True)
                return 0;
            Matches++;
            if (limit > 0)
                Found.Add(new MatchingAccount(account, name, condition.Explain(facts).ToString()));
            return 1;
        }
    }
}
