using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Teams;

/// <summary>Who makes teams, one change at a time, and none over an unseen one.</summary>
internal static class TeamGuard
{
    public static readonly Error NotFound = Error.NotFound("teams.not_found", "There is no such team in this portal.");

    private static readonly Error AdminsOnly = Error.Forbidden("teams.admins_only", "Only an admin makes teams and moves people.");
    private static readonly Error NotALead = Error.Invalid("teams.lead", "A team is led by an active manager or admin. Choose another person, or nobody.");

    public static Error? RefusesWriting(Actor actor) => actor.Role is Role.Admin ? null : AdminsOnly;

    /// <summary>The team, with its portal locked: teams have their names in common. Refused where the writer did not see what is there.</summary>
    public static async Task<Result<Team>> OpenAsync(ImpactPilotDb db, Actor actor, Guid id, string? ifMatch, CancellationToken ct)
    {
        if (RefusesWriting(actor) is { } forbidden)
            return forbidden;
        await db.LockPortalAsync(ct);
        if (await db.Teams.SingleOrDefaultAsync(row => row.Id == new TeamId(id), ct) is not { } team)
            return NotFound;
        return ifMatch?.Trim('"') == team.Version.ToString(CultureInfo.InvariantCulture)
            ? team
            : Error.Stale("teams.stale", $"“{team.Name}” is not what you saw: somebody changed it meanwhile, or If-Match does not name its version. Load it again and repeat your change.");
    }

    /// <summary>Why a team can't be called so, or led so.</summary>
    public static async Task<Error?> RefusalAsync(ImpactPilotDb db, TeamFields fields, TeamId? team, CancellationToken ct)
    {
        var names = await db.Teams.Where(other => other.ArchivedAt == null && other.Id != team).Select(other => other.Name).ToListAsync(ct);
        if (names.Find(name => string.Equals(name, fields.Name, StringComparison.OrdinalIgnoreCase)) is { } taken)
            return Taken(taken);
        return fields.Lead is { } lead && !await db.Users.AnyAsync(user => user.Id == new UserId(lead) && user.Active && user.Role != Role.Csm, ct) ? NotALead : null;
    }

    /// <summary>What the audit log keeps of a team.</summary>
    public static async Task<object> RecordedAsync(ImpactPilotDb db, Team team, CancellationToken ct) =>
        new { team.Name, lead = await db.Users.Where(user => user.Id == team.LeadId).Select(user => user.Name).SingleOrDefaultAsync(ct) };

    private static Error Taken(string name) => Error.Conflict("teams.name_taken", $"There is a team “{name}” already. Give this one another name.");
}
