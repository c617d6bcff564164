using System.Globalization;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>Reads the texts that HubSpot stores. What cannot be read is unknown; nothing here throws or guesses.</summary>
internal static class StoredValue
{
    private static readonly NumberStyles NumberForm =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Longer digit strings do not fit a long and take the slow way.</summary>
    private const int FastDigits = 18;

    public static bool TryNumber(ReadOnlySpan<char> text, out decimal value)
    {
        // Hardly any stored number has blanks around it.
        return TryShortNumber(text, out value)
            || IsNumber(text = text.Trim()) && decimal.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryBoolean(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "true";
        return value || text is "false" || bool.TryParse(text.Trim(), out value);
    }

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>An ISO 8601 instant: day, time to the minute or finer, and a zone.</summary>
    public static bool TryInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        text = text.Trim();
        if (text.Length < 17 || text[10] is not ('T' or 't' or ' ') || !TryDate(text[..10], out var date))
            return false;

        var time = text[11..];
        var zone = time.IndexOfAny("Zz+-");
        return zone > 0
            && TryTimeOfDay(time[..zone], out var sinceMidnight)
            && TryOffset(time[zone..], out var offset)
            && TryInstant(date, sinceMidnight, offset, out instant);
    }

    /// <summary>A point in time in either of HubSpot's spellings.</summary>
    public static bool TryPoint(ReadOnlySpan<char> text, out DateTimeOffset instant) => TryInstant(text, out instant) || TryEpoch(text, out instant);

    /// <summary>Milliseconds since 1970, as HubSpot sends in some places.</summary>
    private static bool TryEpoch(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (!long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return false;
        }

        instant = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }

    /// <summary>The common case, a few digits with or without a fraction.</summary>
    private static bool TryShortNumber(ReadOnlySpan<char> text, out decimal value)
    {
        var isShort = TryDigits(text, out var digits, out var scale);
        var size = Math.Abs(digits);
        value = isShort ? new decimal((int)size, (int)(size >> 32), 0, text[0] == '-', (byte)scale) : 0;
        return isShort;
    }

    /// <summary>A few digits with or without a fraction, in one pass: <c>-12.50</c> is -1250 of scale 2. False for every other text, also for other numbers.</summary>
    public static bool TryDigits(ReadOnlySpan<char> text, out long digits, out int scale)
    {
        (digits, scale) = (0, 0);
        var first = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (text.Length - first is 0 or > FastDigits)
            return false;

        var point = -1;
        for (var i = first; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
                digits = (digits * 10) + digit;
            else if (text[i] == '.' && point < 0 && i > first)
                point = i;
            else
                return false;
        }

        scale = point < 0 ? 0 : text.Length - point - 1;
        digits = first == 0 ? digits : -digits;
        return point < 0 || scale > 0;
    }

    /// <summary><c>-?digits[.digits][e±digits]</c>: stricter than .NET, which would take <c>.5</c> and <c>+1</c>.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] == '-')
            text = text[1..];
        if (!SkipDigits(ref text))
            return false;
        if (text.Length > 0 && text[0] == '.')
        {
            text = text[1..];
            if (!SkipDigits(ref text))
                return false;
        }

        if (text.Length > 0 && text[0] is 'e' or 'E')
        {
            text = text[1..];
            if (text.Length > 0 && text[0] is '+' or '-')
                text = text[1..];
            if (!SkipDigits(ref text))
                return false;
        }

        return text.Length == 0;
    }

    private static bool SkipDigits(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        text = text[length..];
        return length > 0;
    }

    private static bool TryTimeOfDay(ReadOnlySpan<char> text, out TimeSpan sinceMidnight)
    {
        sinceMidnight = default;
        if (!TryTwoDigits(text, 0, 23, out var hours) || text.Length < 5 || text[2] != ':' || !TryTwoDigits(text, 3, 59, out var minutes))
            return false;

        sinceMidnight = new(hours, minutes, 0);
        if (text.Length == 5)
            return true;
        if (text[5] != ':' || !TryTwoDigits(text, 6, 59, out var seconds) || !TryFraction(text[8..], out var ticks))
            return false;
        sinceMidnight += TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + ticks);
        return true;
    }

    /// <summary>Digits past the tenth of a microsecond are cut off.</summary>
    private static bool TryFraction(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.Length == 0)
            return true;
        if (text[0] is not ('.' or ',') || text.Length == 1)
            return false;

        var unit = TimeSpan.TicksPerSecond / 10;
        foreach (var digit in text[1..])
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            ticks += (digit - '0') * unit;
            unit /= 10;
        }

        return true;
    }

    /// <summary><c>Z</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z" or "z")
            return true;
        var minutesAt = text.Length == 6 && text[3] == ':' ? 4 : text.Length == 5 ? 3 : -1;
        var minutes = 0;
        if (text[0] is not ('+' or '-') || !TryTwoDigits(text, 1, 14, out var hours)
            || (minutesAt < 0 ? text.Length != 3 : !TryTwoDigits(text, minutesAt, 59, out minutes)))
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryTwoDigits(ReadOnlySpan<char> text, int at, int maximum, out int value)
    {
        value = 0;
        if (text.Length < at + 2 || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
            return false;
        value = ((text[at] - '0') * 10) + (text[at + 1] - '0');
        return value <= maximum;
    }

    private static bool TryInstant(DateOnly date, TimeSpan sinceMidnight, TimeSpan offset, out DateTimeOffset instant)
    {
        var utc = date.ToDateTime(TimeOnly.MinValue).Ticks + sinceMidnight.Ticks - offset.Ticks;
        var inCalendar = utc >= 0 && utc <= DateTime.MaxValue.Ticks;
        instant = inCalendar ? new(utc, TimeSpan.Zero) : default;
        return inCalendar;
    }
}
