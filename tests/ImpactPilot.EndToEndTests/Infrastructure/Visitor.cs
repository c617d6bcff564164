using FluentAssertions;
using Microsoft.Playwright;

namespace ImpactPilot.EndToEndTests.Infrastructure;

/// <summary>One person at a browser.</summary>
public sealed class Visitor
{
    private const string IsSettled = """
        () => document.querySelector('h1') && !document.querySelector('[aria-busy="true"]')
            && document.getAnimations().every(animation => animation.playState !== 'running')
        """;

    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`))
        """;

    private readonly Uri simulator;
    private readonly List<string> complaints = [];

    private Visitor(IPage page, Uri simulator) => (Page, this.simulator) = (page, simulator);

    public IPage Page { get; }

    /// <summary>The errors the browser reported so far.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visitor> ArriveAsync(IBrowserContext profile, Uri simulator)
    {
        var visitor = new Visitor(await profile.NewPageAsync(), simulator);
        await visitor.Page.AddInitScriptAsync(scriptPath: Checkout.Axe);
        visitor.Page.PageError += (_, error) => visitor.complaints.Add(error);
        visitor.Page.Console += (_, message) => visitor.Note(message);
        return visitor;
    }

    /// <summary>Goes from the sign-in page over HubSpot's and comes back as the first person of the role.</summary>
    public Task SignInAsync(string role) => SignInAsync(Page.Locator($"form > button[data-role='{role}']"));

    /// <summary>The same as anybody of the company, by name.</summary>
    public Task SignInAsColleagueAsync(string name) => SignInAsync(Page.GetByRole(AriaRole.Button, new() { Name = name }));

    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettledAsync();
    }

    /// <summary>A second tab of the same person.</summary>
    public async Task<IPage> NewTabAsync(string path)
    {
        var tab = await Page.Context.NewPageAsync();
        await tab.GotoAsync(path);
        await tab.WaitForFunctionAsync(IsSettled);
        return tab;
    }

    /// <summary>Until everything is loaded and stands still.</summary>
    public Task SettledAsync() => Page.WaitForFunctionAsync(IsSettled);

    /// <summary>Whether everybody can use what is shown now, as far as axe can tell.</summary>
    public async Task AccessibleAsync()
    {
        await SettledAsync();
        (await Page.EvaluateAsync<string[]>(Violations)).Should().BeEmpty(Page.Url);
    }

    private async Task SignInAsync(ILocator person)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with HubSpot" }).ClickAsync();
        await Page.Locator("form > details").EvaluateAsync("everybody => everybody.open = true");
        await person.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeAttachedAsync();
        await SettledAsync();
    }

    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !IsExpected(message.Location))
            complaints.Add($"{message.Text} ({message.Location})");
    }

    // Chromium reports every answer of 400 and above: the simulator has no icon, and "nobody is signed in" is a 401.
    private bool IsExpected(string location) =>
        location.StartsWith(new Uri(simulator, "favicon.ico").AbsoluteUri, StringComparison.Ordinal) || location.Contains("/api/v1/session", StringComparison.Ordinal);
}
