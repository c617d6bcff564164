using ImpactPilot.Domain.Cycles;

namespace ImpactPilot.Domain.Points;

/// <summary>What a CSM sees of others on the board. Each hides what the one before it hides, and more.</summary>
public enum BoardPrivacy
{
    /// <summary>Nothing is hidden.</summary>
    Everything,

    /// <summary>What others aim at is hidden.</summary>
    OwnTargets,

    /// <summary>Of people only the first three and oneself are seen, and only one's own lines and target.</summary>
    OwnAndTopThree,
}

/// <summary>What one person sees of a board. Managers and admins see all of it.</summary>
/// <param name="Privacy">The portal's choice.</param>
/// <param name="SeesAll">Whether it does not apply to the person who looks.</param>
/// <param name="Self">Who looks.</param>
public sealed record BoardSight(BoardPrivacy Privacy, bool SeesAll, Guid Self)
{
    /// <summary>The last rank that everybody sees.</summary>
    public const int TopRanks = 3;

    /// <summary>Whether everybody's numbers are seen: then teams can be shown too, of which those of few people tell of each.</summary>
    public bool SeesEverybody => SeesAll || Privacy is not BoardPrivacy.OwnAndTopThree;

    /// <summary>Whether everybody's targets are seen.</summary>
    public bool SeesTargets => SeesAll || Privacy is BoardPrivacy.Everything;

    /// <summary>Whether a line of the board is seen.</summary>
    /// <param name="user">Whose; null for accounts without a CSM, which tell of nobody.</param>
    /// <param name="rank">The rank among everybody, those unseen included; null for what is of nobody.</param>
    public bool SeesRow(Guid? user, int? rank) => SeesEverybody || rank <= TopRanks || IsOwn(user);

    /// <summary>Whether what a person aims at is seen.</summary>
    public bool SeesTargetOf(Guid user) => SeesTargets || user == Self;

    /// <summary>What a team aims at, as far as it is seen: of one's own team only what it was given, as the sum of its people's targets tells of each.</summary>
    /// <param name="holds">What it was given, else that sum.</param>
    /// <param name="given">What it was given.</param>
    /// <param name="isOwn">Whether whoever looks is in it.</param>
    public CycleTarget TargetOfTeam(CycleTarget holds, CycleTarget given, bool isOwn) => SeesTargets ? holds : isOwn ? given : default;

    /// <summary>Whether what a person's points are made of is seen: cuts, and lines of the ledger.</summary>
    public bool SeesPointsOf(Guid? user) => SeesEverybody || IsOwn(user);

    private bool IsOwn(Guid? user) => user is null || user == Self;
}
