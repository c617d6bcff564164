using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>The portal's users by the two numbers that HubSpot has for them.</summary>
internal sealed class PeopleInHubSpot
{
    private const string PersonSource = "userId:";

    private readonly Dictionary<string, Guid> owners = [];
    private readonly Dictionary<string, string> names = [];

    public static async Task<PeopleInHubSpot> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var people = new PeopleInHubSpot();
        foreach (var user in await db.Users.AsNoTracking().ToListAsync(ct))
        {
            if (user.HubSpotOwnerId is not null)
                people.owners[user.HubSpotOwnerId] = user.Id.Value;
            if (user.HubSpotUserId is not null)
                people.names[user.HubSpotUserId] = user.Name;
        }

        return people;
    }

    /// <summary>The user behind an owner id.</summary>
    public Guid? Owner(string? ownerId) => ownerId is not null && owners.TryGetValue(ownerId, out var user) ? user : null;

    /// <summary>Who set a value, in words: the person where HubSpot says so, else what HubSpot calls the source.</summary>
    public string? NameOf(HubSpotValue value)
    {
        var userId = value.UpdatedByUserId
            ?? (value.SourceId?.StartsWith(PersonSource, StringComparison.Ordinal) == true ? value.SourceId[PersonSource.Length..] : null);
        return userId is not null && names.TryGetValue(userId, out var name) ? name : value.SourceLabel;
    }
}
