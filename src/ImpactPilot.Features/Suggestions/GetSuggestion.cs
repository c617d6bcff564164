using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>One suggestion with its proof, whatever became of it: what was decided can still be checked.</summary>
internal static class GetSuggestion
{
    private const string Row = $"select {SuggestionSql.Columns} from suggestions s {SuggestionSql.Joins} where s.portal_id = @portal and s.id = @id";

    public static void Map(IEndpointRouteBuilder suggestions) =>
        suggestions.MapGet("/{id:guid}", HandleAsync).WithName("GetSuggestion")
            .WithSummary("A suggestion with its evidence, waiting or decided, for whoever may read its account.")
            .ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<SuggestionView>, ProblemHttpResult>> HandleAsync(Guid id, AccountAccess access, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var at = await db.Suggestions.Where(row => row.Id == new SuggestionId(id)).Select(row => (AccountId?)row.AccountId).SingleOrDefaultAsync(ct);
        if (at is null)
            return ReadSuggestionText.NotFound.ToProblem();
        var account = await access.ReadAsync(at.Value, ct);
        if (!account.Succeeded)
            return account.Error.ToProblem();
        var found = await db.QueryAsync<SuggestionRow>(Row, new { portal = db.PortalId.Value, id }, ct);
        return TypedResults.Ok(SuggestionView.Of(found.Single(), await db.PortalAsync(ct), account.Value.HubSpotId, clock.GetUtcNow()));
    }
}
