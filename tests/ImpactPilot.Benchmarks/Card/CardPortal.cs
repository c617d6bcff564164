using System.Globalization;
using Npgsql;

namespace ImpactPilot.Benchmarks.Card;

/// <summary>The portal that <c>portal.sql</c> makes.</summary>
/// <param name="HubId">HubSpot's number of the portal.</param>
/// <param name="Person">HubSpot's number of an admin.</param>
internal sealed record CardPortal(string HubId, string Person)
{
    public const int Accounts = 100_000;
    public const int Lines = 1_000_000;

    /// <summary>The HubSpot company of account n is this and n.</summary>
    public const long FirstCompany = 900_000_000_000;

    /// <summary>An account's id is this and its number in twelve digits.</summary>
    public const string AccountPrefix = "00000000-0000-4000-8000-";

    /// <summary>So is that of the suggestion that is confirmed.</summary>
    public const string SuggestionPrefix = "00000000-0000-4000-8001-";

    public static string Company(int account) => (FirstCompany + account).ToString(CultureInfo.InvariantCulture);

    public static string Suggestion(int account) => SuggestionPrefix + account.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Fills a portal whose companies are imported.</summary>
    public static async Task<CardPortal> FillAsync(string database, CancellationToken cancellationToken)
    {
        var sql = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Card", "portal.sql"), cancellationToken);
        await PortalRig.ExecuteAtAsync(database, sql, cancellationToken);
        await PortalRig.ExecuteAtAsync(database, "vacuum analyze", cancellationToken);
        await PortalRig.ExecuteAtAsync(database, "checkpoint", cancellationToken);
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            """
            select portals.hub_id, users.hub_spot_user_id, (select count(*) from points_entries), (select count(*) from suggestions where status = 'Pending')
            from portals join users using (portal_id) where users.role = 'Admin' and users.hub_spot_user_id is not null
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && reader.GetInt64(2) == Lines && reader.GetInt64(3) >= 2 * Accounts
            ? new CardPortal(reader.GetString(0), reader.GetString(1))
            : throw new InvalidOperationException("The portal is not what portal.sql means it to be.");
    }
}
