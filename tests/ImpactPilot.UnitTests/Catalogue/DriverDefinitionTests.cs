using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using Xunit;

namespace ImpactPilot.UnitTests.Catalogue;

public sealed class DriverDefinitionTests
{
    private static readonly DriverDefinition Sound = new()
    {
        Area = "Meaningful adoption",
        Name = "Adoption workshop",
        Definition = "A workshop with users was held.",
        Points = 2,
        Cadence = Cadence.TriggerBased,
        Segments = ["Enterprise"],
        Transition = new(TransitionType.Contextual, "any meeting where outcome = 'COMPLETED'", "Was it a workshop?"),
    };

    [Fact]
    public void A_sound_definition_has_no_problems() => Sound.Problems().Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Points_may_be_anything_from_zero_to_a_hundred(int points) => (Sound with { Points = points }).Problems().Should().BeEmpty();

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Points_outside_of_zero_to_a_hundred_are_refused(int points) =>
        TheOnlyProblemOf(Sound with { Points = points }).Should().Be((DriverField.Points, "catalogue.driver.points_out_of_range"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_driver_needs_a_name_and_an_area(string nothing)
    {
        TheOnlyProblemOf(Sound with { Name = nothing }).Should().Be((DriverField.Name, "catalogue.driver.name_missing"));
        TheOnlyProblemOf(Sound with { Area = nothing }).Should().Be((DriverField.Area, "catalogue.driver.area_missing"));
    }

    [Fact]
    public void Names_and_texts_have_a_limit()
    {
        var (name, text) = (new string('n', 121), new string('t', 4_001));

        TheOnlyProblemOf(Sound with { Name = name }).Should().Be((DriverField.Name, "catalogue.driver.name_too_long"));
        TheOnlyProblemOf(Sound with { Segments = ["SMB", name] }).Should().Be((DriverField.Segments, "catalogue.driver.segment_too_long"));
        TheOnlyProblemOf(Sound with { Definition = text }).Should().Be((DriverField.Definition, "catalogue.driver.definition_too_long"));
        TheOnlyProblemOf(Sound with { Transition = Sound.Transition with { Condition = text } }).Should().Be((DriverField.Condition, "catalogue.driver.condition_too_long"));
        (Sound with { Name = name[1..], Definition = text[1..] }).Problems().Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://wiki.example/sso", null)]
    [InlineData("http://wiki", null)]
    [InlineData("javascript:alert(1)", "catalogue.driver.link_not_http")]
    [InlineData("data:text/html,x", "catalogue.driver.link_not_http")]
    [InlineData("wiki.example/sso", "catalogue.driver.link_not_http")]
    [InlineData("/sso", "catalogue.driver.link_not_http")]
    public void A_link_is_an_absolute_web_address(string link, string? code)
    {
        (Sound with { PlaybookUrl = link }).Problems().Select(problem => problem.Error.Code).Should().Equal(code is null ? [] : [code]);
        (Sound with { EnablementUrl = link }).Problems().Select(problem => problem.Error.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void A_condition_has_to_hold_for_at_most_a_year(int days)
    {
        TheOnlyProblemOf(Sound with { Transition = Sound.Transition with { HeldForDays = days } }).Should().Be((DriverField.HeldForDays, "catalogue.driver.held_for_days_out_of_range"));
        (Sound with { Transition = Sound.Transition with { HeldForDays = 365 } }).Problems().Should().BeEmpty();
    }

    [Fact]
    public void A_condition_or_a_prompt_without_a_transition_type_would_never_be_watched()
    {
        var forgotten = Sound with { Transition = new(TransitionType.None, Prompt: "Was it a workshop?") };

        TheOnlyProblemOf(forgotten).Should().Be((DriverField.TransitionType, "catalogue.driver.transition_without_type"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_segment_may_have_points_of_its_own(int points)
    {
        (Sound with { SegmentPoints = [new("ENTERPRISE", points)] }).Problems().Should().BeEmpty();
        (Sound with { Segments = [], SegmentPoints = [new("Enterprise", points), new("SMB", 2)] }).Problems().Should().BeEmpty();
    }

    [Theory]
    [InlineData("Enterprise", -1, "out_of_range")]
    [InlineData("Enterprise", 101, "out_of_range")]
    [InlineData("SMB", 5, "not_applied")]
    public void Points_of_a_segment_are_refused_out_of_range_and_where_the_driver_does_not_apply(string segment, int points, string code) =>
        TheOnlyProblemOf(Sound with { SegmentPoints = [new(segment, points)] }).Should().Be((DriverField.SegmentPoints, $"catalogue.driver.segment_points_{code}"));

    [Fact]
    public void A_segment_has_points_of_its_own_once_and_a_name_that_a_sheet_can_hold()
    {
        var everywhere = Sound with { Segments = [] };
        var name = new string('n', 121);

        TheOnlyProblemOf(everywhere with { SegmentPoints = [new("SMB", 1), new("smb", 2)] }).Should().Be((DriverField.SegmentPoints, "catalogue.driver.segment_points_twice"));
        TheOnlyProblemOf(everywhere with { SegmentPoints = [new(" ", 1)] }).Should().Be((DriverField.SegmentPoints, "catalogue.driver.segment_points_segment_missing"));
        TheOnlyProblemOf(everywhere with { SegmentPoints = [new(name, 1)] }).Should().Be((DriverField.SegmentPoints, "catalogue.driver.segment_points_segment_too_long"));
        TheOnlyProblemOf(everywhere with { SegmentPoints = [new("A; B", 1)] }).Should().Be((DriverField.SegmentPoints, "catalogue.driver.segment_points_semicolon"));
        (everywhere with { SegmentPoints = [new(name[1..], 1)] }).Problems().Should().BeEmpty();
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var wrong = Sound with { Name = "", Points = 500, Transition = TransitionDefinition.ByHand with { Condition = "arr > 1" } };

        wrong.Problems().Select(problem => problem.Field).Should().Equal(DriverField.Name, DriverField.Points, DriverField.TransitionType);
    }

    private static (DriverField Field, string Code) TheOnlyProblemOf(DriverDefinition driver)
    {
        var problem = driver.Problems().Should().ContainSingle().Subject;
        problem.Error.Message.Should().EndWith(".");
        return (problem.Field, problem.Error.Code);
    }
}
