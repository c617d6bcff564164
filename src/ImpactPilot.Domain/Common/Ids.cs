namespace ImpactPilot.Domain.Common;

/// <summary>Identifies a portal: one HubSpot account that installed the app.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct PortalId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static PortalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a user of a portal.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct UserId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static UserId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an account: a mirrored HubSpot company.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct AccountId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static AccountId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an impact area.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct AreaId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static AreaId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an impact driver.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct DriverId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static DriverId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a transition.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct TransitionId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static TransitionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an impact: one pursuit of one driver at one account in one window.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct ImpactId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static ImpactId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a suggestion.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct SuggestionId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static SuggestionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a line of the points ledger.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct PointsEntryId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static PointsEntryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a cycle.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct CycleId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static CycleId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a team of people.</summary>
/// <param name="Value">A UUID, version 7.</param>
public readonly record struct TeamId(Guid Value)
{
    /// <summary>A fresh id whose order follows the clock.</summary>
    public static TeamId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
