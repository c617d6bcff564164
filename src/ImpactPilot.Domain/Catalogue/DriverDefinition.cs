using ImpactPilot.Domain.Common;

namespace ImpactPilot.Domain.Catalogue;

/// <summary>What a team agreed on about a driver: what it means, what it is worth, how often it counts and what moves it.</summary>
public sealed record DriverDefinition
{
    /// <summary>The most points that one win can earn.</summary>
    public const int MaxPoints = 100;

    /// <summary>The longest name of a driver, an area or a segment, in characters.</summary>
    public const int MaxNameLength = 120;

    /// <summary>The longest definition, prompt or condition, in characters.</summary>
    public const int MaxTextLength = 4_000;

    /// <summary>The most days for which a condition may have to hold.</summary>
    public const int MaxHeldForDays = 365;

    /// <summary>The longest link, in characters.</summary>
    public const int MaxLinkLength = 2_000;

    /// <summary>The name of the impact area that it belongs to.</summary>
    public required string Area { get; init; }

    /// <summary>Its name; unique in its area.</summary>
    public required string Name { get; init; }

    /// <summary>When it counts, in words.</summary>
    public string Definition { get; init; } = "";

    /// <summary>What a win earns: a whole number from 0 to <see cref="MaxPoints"/>.</summary>
    public required int Points { get; init; }

    /// <summary>Where a win earns something else: the points of some segments.</summary>
    public IReadOnlyList<SegmentPoints> SegmentPoints { get; init; } = [];

    /// <summary>How often an account may win it.</summary>
    public required Cadence Cadence { get; init; }

    /// <summary>The segments that it applies to; empty means every segment.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Where a CSM learns how to do it: an absolute http or https URL, or null.</summary>
    public string? EnablementUrl { get; init; }

    /// <summary>Where the steps to do it are written down: an absolute http or https URL, or null.</summary>
    public string? PlaybookUrl { get; init; }

    /// <summary>What moves its status by itself.</summary>
    public TransitionDefinition Transition { get; init; } = TransitionDefinition.ByHand;

    /// <summary>Everything that stands against this definition; nothing when it is sound.</summary>
    public IEnumerable<DriverProblem> Problems() =>
    [
        .. NameProblems(DriverField.Area, Area, "catalogue.driver.area_missing", "catalogue.driver.area_too_long", "The impact area"),
        .. NameProblems(DriverField.Name, Name, "catalogue.driver.name_missing", "catalogue.driver.name_too_long", "The name"),
        .. TextProblems(DriverField.Definition, Definition, "catalogue.driver.definition_too_long", "The definition"),
        .. PointsProblems(),
        .. Segments.SelectMany(segment => NameProblems(DriverField.Segments, segment, "catalogue.driver.segment_missing", "catalogue.driver.segment_too_long", "A segment")),
        .. SegmentPoints.SelectMany(SegmentPointsProblems),
        .. TwiceProblems(),
        .. LinkProblems(DriverField.EnablementUrl, EnablementUrl, "The enablement link"),
        .. LinkProblems(DriverField.PlaybookUrl, PlaybookUrl, "The playbook link"),
        .. TransitionProblems(),
    ];

    private IEnumerable<DriverProblem> PointsProblems()
    {
        if (Points is < 0 or > MaxPoints)
            yield return Problem(DriverField.Points, "catalogue.driver.points_out_of_range", $"{Points} points are out of range. Choose a whole number from 0 to {MaxPoints}.");
    }

    private IEnumerable<DriverProblem> SegmentPointsProblems(SegmentPoints own)
    {
        foreach (var problem in NameProblems(DriverField.SegmentPoints, own.Segment, "catalogue.driver.segment_points_segment_missing", "catalogue.driver.segment_points_segment_too_long", "The segment with points of its own"))
            yield return problem;
        if (own.Segment.Contains(Catalogue.SegmentPoints.Separator))
            yield return Problem(DriverField.SegmentPoints, "catalogue.driver.segment_points_semicolon",
                $"“{own.Segment}” has a semicolon, which stands between segments in a sheet. Rename the segment, or give it no points of its own.");
        if (own.Points is < 0 or > MaxPoints)
            yield return Problem(DriverField.SegmentPoints, "catalogue.driver.segment_points_out_of_range", $"{own.Points} points for “{own.Segment}” are out of range. Choose a whole number from 0 to {MaxPoints}.");
        if (Segments is not [] && !Segments.Contains(own.Segment, StringComparer.OrdinalIgnoreCase))
            yield return Problem(DriverField.SegmentPoints, "catalogue.driver.segment_points_not_applied",
                $"“{own.Segment}” has points of its own, but the driver does not apply to it. Add it to the segments, or take its points away.");
    }

    private IEnumerable<DriverProblem> TwiceProblems() => SegmentPoints
        .GroupBy(own => own.Segment, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1)
        .Select(same => Problem(DriverField.SegmentPoints, "catalogue.driver.segment_points_twice", $"“{same.Key}” has points of its own twice. Keep one of them."));

    private IEnumerable<DriverProblem> TransitionProblems()
    {
        var (type, condition, prompt, heldForDays) = Transition;
        if (type is TransitionType.None && (condition ?? prompt) is not null)
            yield return Problem(DriverField.TransitionType, "catalogue.driver.transition_without_type",
                "There is a condition or a prompt, but the transition type is none. Choose property or contextual, or clear the text.");
        foreach (var problem in TextProblems(DriverField.Condition, condition, "catalogue.driver.condition_too_long", "The condition"))
            yield return problem;
        foreach (var problem in TextProblems(DriverField.Prompt, prompt, "catalogue.driver.prompt_too_long", "The prompt"))
            yield return problem;
        if (heldForDays is < 0 or > MaxHeldForDays)
            yield return Problem(DriverField.HeldForDays, "catalogue.driver.held_for_days_out_of_range", $"A condition can't have to hold for {heldForDays} days. Choose a whole number from 0 to {MaxHeldForDays}.");
    }

    private static IEnumerable<DriverProblem> NameProblems(DriverField field, string name, string missing, string tooLong, string what)
    {
        if (string.IsNullOrWhiteSpace(name))
            yield return Problem(field, missing, $"{what} is missing. Write one.");
        else if (name.Length > MaxNameLength)
            yield return Problem(field, tooLong, $"{what} has {name.Length} characters. Shorten it to at most {MaxNameLength}.");
    }

    private static IEnumerable<DriverProblem> TextProblems(DriverField field, string? text, string code, string what)
    {
        if (text?.Length > MaxTextLength)
            yield return Problem(field, code, $"{what} has {text.Length} characters. Shorten it to at most {MaxTextLength}.");
    }

    // Whatever is not http could run in the reader's browser.
    private static IEnumerable<DriverProblem> LinkProblems(DriverField field, string? link, string what)
    {
        if (link?.Length > MaxLinkLength)
            yield return Problem(field, "catalogue.driver.link_too_long", $"{what} has {link.Length} characters. Shorten it to at most {MaxLinkLength}.");
        else if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)))
            yield return Problem(field, "catalogue.driver.link_not_http", $"{what} is not a web address. Write it in full, beginning with https://.");
    }

    private static DriverProblem Problem(DriverField field, string code, string message) => new(field, Error.Invalid(code, message));
}

/// <summary>What a win earns at the accounts of one segment.</summary>
/// <param name="Segment">The segment, however it is capitalised.</param>
/// <param name="Points">A whole number from 0 to <see cref="DriverDefinition.MaxPoints"/>.</param>
public sealed record SegmentPoints(string Segment, int Points)
{
    /// <summary>Stands between segments in a sheet, so that no segment with points of its own may have it in its name.</summary>
    public const char Separator = ';';

    /// <summary>By segment: their order means nothing, so that there is one.</summary>
    public static IReadOnlyList<SegmentPoints> InOrder(IEnumerable<SegmentPoints> all) => [.. all.OrderBy(own => own.Segment, StringComparer.OrdinalIgnoreCase)];
}

/// <summary>What moves a driver's status by itself.</summary>
/// <param name="Type">What is watched.</param>
/// <param name="Condition">The condition over HubSpot's data, if any.</param>
/// <param name="Prompt">What to look for in what people wrote or said, if anything.</param>
/// <param name="HeldForDays">For how many days the condition must hold before it counts; 0 counts at once.</param>
public sealed record TransitionDefinition(TransitionType Type, string? Condition = null, string? Prompt = null, int HeldForDays = 0)
{
    /// <summary>Nothing moves it but a person.</summary>
    public static TransitionDefinition ByHand { get; } = new(TransitionType.None);
}

/// <summary>The parts of a driver's definition.</summary>
public enum DriverField
{
    /// <summary>The impact area's name.</summary>
    Area,

    /// <summary>The driver's name.</summary>
    Name,

    /// <summary>When it counts.</summary>
    Definition,

    /// <summary>What a win earns.</summary>
    Points,

    /// <summary>What a win earns in some segments.</summary>
    SegmentPoints,

    /// <summary>How often it may be won.</summary>
    Cadence,

    /// <summary>To whom it applies.</summary>
    Segments,

    /// <summary>Where a CSM learns how to do it.</summary>
    EnablementUrl,

    /// <summary>Where the steps to do it are written down.</summary>
    PlaybookUrl,

    /// <summary>What is watched.</summary>
    TransitionType,

    /// <summary>The condition over HubSpot's data.</summary>
    Condition,

    /// <summary>What to look for in texts.</summary>
    Prompt,

    /// <summary>For how many days the condition must hold.</summary>
    HeldForDays,
}

/// <summary>Something that stands against a driver's definition, and where.</summary>
/// <param name="Field">The part that is wrong.</param>
/// <param name="Error">What is wrong with it and what to do.</param>
public sealed record DriverProblem(DriverField Field, Error Error);
