using System.ComponentModel.DataAnnotations;
using Dapper;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Mvc;

namespace ImpactPilot.Features.Suggestions;

/// <summary>Which suggestions; what is left out narrows nothing.</summary>
public sealed record InboxFilter
{
    /// <summary><c>all</c> or <c>mine</c>: those at the reader's own accounts, and at those of whom they cover for.</summary>
    [FromQuery]
    public string? Whose { get; init; }

    /// <summary>Only those at the accounts of this person.</summary>
    [FromQuery]
    public Guid? Csm { get; init; }

    /// <summary>Part of the account's or the driver's name, at most 200 characters.</summary>
    [FromQuery, MaxLength(200)]
    public string? Search { get; init; }

    /// <summary>Only this account's.</summary>
    [FromQuery]
    public Guid? Account { get; init; }

    /// <summary>Only this driver's.</summary>
    [FromQuery]
    public Guid? Driver { get; init; }

    /// <summary><c>certain</c>, or <c>likely</c> for certain and likely ones; all of them without it.</summary>
    [FromQuery]
    public string? Sureness { get; init; }

    internal const string Joins = "join accounts a on a.portal_id = s.portal_id and a.id = s.account_id join drivers d on d.portal_id = s.portal_id and d.id = s.driver_id";

    /// <summary>What suggestions <c>s</c> of accounts <c>a</c> and drivers <c>d</c> are narrowed by; only what is asked for, so that an index serves it.</summary>
    internal async Task<Result<Narrowed>> ReadAsync(AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        if (Least(Sureness) is not { } least)
            return Error.Invalid("suggestions.sureness", $"“{Sureness}” says not how sure. Use certain or likely, or leave it out.");
        var own = await access.ListedAsync(Whose, ct);
        List<string> conditions = ["s.portal_id = @portal", "not a.archived"];
        if (own is not null)
            conditions.Add("a.csm_id = any(@own)");
        if (Csm is not null)
            conditions.Add("a.csm_id = @csm");
        if (Account is not null)
            conditions.Add("s.account_id = @account");
        if (Driver is not null)
            conditions.Add("s.driver_id = @driver");
        if (least > 0)
            conditions.Add("(s.confidence is null or s.confidence >= @least)");
        if (Search is not null)
            conditions.Add("(a.name ilike @search or d.name ilike @search)");
        return new Narrowed(string.Join(" and ", conditions), new DynamicParameters(new { own, csm = Csm, account = Account, driver = Driver, least, search = Like.Containing(Search) }));
    }

    private static double? Least(string? sureness) => sureness switch
    {
        null => 0,
        "likely" => SuggestionView.LikelyFrom,
        "certain" => double.PositiveInfinity,
        _ => null,
    };
}

/// <summary>A filter as SQL.</summary>
internal sealed record Narrowed(string Where, DynamicParameters Parameters);
