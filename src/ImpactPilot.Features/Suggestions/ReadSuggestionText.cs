using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>The whole text that a quote stands in, as the record holds it today.</summary>
/// <param name="Title">What the record is called.</param>
/// <param name="Start">Where the quote begins, counted in UTF-16 characters from 0.</param>
/// <param name="Length">How long it is.</param>
public sealed record SuggestionText(string Title, string Text, int Start, int Length);

/// <summary>Shows a quote where it was said: evidence that one can check.</summary>
internal static class ReadSuggestionText
{
    internal static readonly Error NotFound = Error.NotFound("suggestions.not_found", "There is no such suggestion in this portal.");

    private static readonly Error NoText = Error.NotFound(
        "suggestions.no_text", "The text that this was found in is no longer there: its record was deleted or rewritten in HubSpot.");

    public static void Map(IEndpointRouteBuilder suggestions) =>
        suggestions.MapGet("/{id:guid}/text", HandleAsync).WithName("ReadSuggestionText")
            .WithSummary("The text that the evidence's quote stands in; with record, such as email:123, the one of the further evidence that rests on that record. 404 suggestions.no_text where there is no quote, or its record is gone or says something else now.")
            .ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<SuggestionText>, ProblemHttpResult>> HandleAsync(Guid id, [FromQuery] string? record, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        var suggestion = await db.Suggestions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new SuggestionId(id), ct);
        if (suggestion is null)
            return NotFound.ToProblem();
        var account = await access.ReadAsync(suggestion.AccountId, ct);
        if (!account.Succeeded)
            return account.Error.ToProblem();
        if (Asked(suggestion.Evidence, record) is not { Quote: { } quote, Records: [{ } told, ..] })
            return NoText.ToProblem();

        var mirrored = await db.MirroredRecords.AsNoTracking().SingleOrDefaultAsync(row => row.ObjectType == told.Object && row.ObjectId == told.Id && !row.Archived, ct);
        var text = mirrored?.Properties.GetValueOrDefault(quote.Property) ?? "";
        var start = StartOf(quote, text);
        return start < 0 ? NoText.ToProblem() : TypedResults.Ok(new SuggestionText(told.Title, text, start, quote.Text.Length));
    }

    private static Evidence? Asked(Evidence evidence, string? record) =>
        record is null ? evidence : evidence.Further.Select(one => one.Evidence).Prepend(evidence).FirstOrDefault(one => one.Records is [{ } told, ..] && $"{told.Object}:{told.Id}" == record);

    // Where the record was edited since, the words may stand elsewhere in it.
    private static int StartOf(EvidenceQuote quote, string text) =>
        quote.Start <= text.Length && text.AsSpan(quote.Start).StartsWith(quote.Text, StringComparison.Ordinal) ? quote.Start : text.IndexOf(quote.Text, StringComparison.Ordinal);
}
