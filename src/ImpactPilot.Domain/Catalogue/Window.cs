namespace ImpactPilot.Domain.Catalogue;

/// <summary>A stretch of time, or one occasion, in which an account may win a driver once.</summary>
/// <param name="Key">Names the window readably and for ever: <c>once</c>, <c>2026-11</c>, <c>2026-Q4</c>, <c>2026</c>, <c>trigger:…</c>.</param>
/// <param name="StartsAt">The first instant inside, in UTC; null where the window has no start.</param>
/// <param name="EndsAt">The first instant after it, in UTC, when the driver can be won again; null where the calendar never ends it.</param>
public sealed record Window(string Key, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt)
{
    /// <summary>Whether the instant lies inside.</summary>
    public bool Contains(DateTimeOffset instant) => (StartsAt is null || instant >= StartsAt) && (EndsAt is null || instant < EndsAt);
}
