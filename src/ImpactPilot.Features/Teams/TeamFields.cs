using System.ComponentModel.DataAnnotations;

namespace ImpactPilot.Features.Teams;

/// <summary>What a team shall be.</summary>
/// <param name="Name">1 to 80 characters; no two teams in use share it, whatever its capitals.</param>
/// <param name="Lead">An active manager or admin; null for nobody.</param>
public sealed record TeamFields([property: Required, MaxLength(Team.LongestName)] string Name, Guid? Lead)
{
    internal TeamFields Tidy() => this with { Name = Name.Trim() };
}
