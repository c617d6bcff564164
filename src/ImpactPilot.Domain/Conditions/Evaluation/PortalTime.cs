namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>Between the portal's wall clock and UTC, both in ticks, never leaving the calendar.</summary>
internal static class PortalTime
{
    public static long ToLocal(long utcTicks, TimeZoneInfo zone) => Clamp(utcTicks + OffsetAt(utcTicks, zone));

    /// <summary>
    /// A local time that the clock skips moves forward by the gap; one that it shows twice means the earlier.
    /// The offsets a day before and a day after tell both: only a transition between them can matter.
    /// </summary>
    public static long ToUtc(long localTicks, TimeZoneInfo zone)
    {
        var before = OffsetAt(Clamp(localTicks - TimeSpan.TicksPerDay), zone);
        var after = OffsetAt(Clamp(localTicks + TimeSpan.TicksPerDay), zone);
        var early = localTicks - before;
        var late = localTicks - after;
        if (before == after || OffsetAt(Clamp(early), zone) == before && (early <= late || OffsetAt(Clamp(late), zone) != after))
            return Clamp(early);
        return Clamp(OffsetAt(Clamp(late), zone) == after ? late : early);
    }

    public static DateOnly Today(DateTimeOffset now, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(new DateTime(ToLocal(now.UtcTicks, zone)));

    private static long OffsetAt(long utcTicks, TimeZoneInfo zone) =>
        ReferenceEquals(zone, TimeZoneInfo.Utc) ? 0 : zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;

    private static long Clamp(long ticks) => Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks);
}
