using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.Features.Card;

/// <summary>Answers with a company's card, in one round trip to the database; a company that is not mirrored yet is fetched on the spot.</summary>
internal sealed partial class Cards(AccountReading reading, CardCaller caller, Actor actor, CompanyOnTheSpot onTheSpot, TimeProvider clock, ILogger<Cards> logger)
{
    private const int MostDrivers = 100;

    private static readonly Error NoNumber = Error.Invalid("accounts.bad_id", "A HubSpot company's id is a number.");

    public async Task<Results<Ok<CardView>, ProblemHttpResult>> ReadAsync(string company, CancellationToken ct) =>
        await WithAsync(company, CardContent.Suggestions + 1, CardContent.Lines, content => content.View(), ct);

    public async Task<Results<Ok<CardDrivers>, ProblemHttpResult>> DriversAsync(string company, Guid? area, string? search, CancellationToken ct) =>
        await WithAsync(company, 0, 0, content => content.Drivers(area, search, MostDrivers), ct);

    public async Task<Results<Ok<CardSuggestions>, ProblemHttpResult>> SuggestionsAsync(string company, Guid after, CancellationToken ct)
    {
        // Only where somebody may not see it is it asked whose account it is.
        if (AccountAccess.ReadsOwnOnly(actor.Role, caller.Portal) && (await WithAsync(company, 0, 0, _ => true, ct)).Result is ProblemHttpResult hidden)
            return hidden;
        var rows = await reading.SuggestionsAfterAsync(caller.Portal, company, after, new AccountExtent(CardContent.Suggestions + 1, 0, actor.User), ct);
        return TypedResults.Ok(new CardSuggestions(
            [.. rows.Take(CardContent.Suggestions).Select(row => SuggestionView.Of(row, caller.Portal, company, clock.GetUtcNow()))],
            rows.Count > CardContent.Suggestions));
    }

    private async Task<Results<Ok<T>, ProblemHttpResult>> WithAsync<T>(string company, int suggestions, int lines, Func<CardContent, T> show, CancellationToken ct)
    {
        if (company.Length > 20 || !company.All(char.IsAsciiDigit))
            return NoNumber.ToProblem();
        var extent = new AccountExtent(suggestions, lines, actor.User);
        var snapshot = await reading.ReadAsync(caller.Portal, company, extent, ct);
        if (snapshot is null)
        {
            if (await onTheSpot.FetchAsync(caller.Portal.PortalId, company, ct) is { } unreachable)
                return unreachable;
            snapshot = await reading.ReadAsync(caller.Portal, company, extent, ct);
        }

        if (snapshot is null)
        {
            LogForeign(company, actor.SignedIn.Value);
            return AccountAccess.NotFound.ToProblem();
        }

        if (!AccountAccess.Shows(actor, caller.Portal, snapshot.Account))
            return AccountAccess.Hidden.ToProblem();
        return TypedResults.Ok(show(new CardContent(snapshot, caller.Portal, actor, clock.GetUtcNow())));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "User {User} asked for the card of company {Company}, which their portal does not have")]
    private partial void LogForeign(string company, Guid user);
}
