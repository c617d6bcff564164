using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Demo;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Transitions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.Library;

/// <summary>Every driver of the library, from HubSpot through the whole loop: it fires when it should, and not when something only looks like it.</summary>
public sealed class LibraryScenesTests(LibraryScenesTests.Portal portal) : IClassFixture<LibraryScenesTests.Portal>
{
    public static TheoryData<string> Titles => [.. Scenes.All.Select(scene => scene.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_driver_is_suggested_for_what_it_means_and_for_nothing_else(string title)
    {
        var scene = Scenes.All.Single(scene => scene.ToString() == title);
        var waits = DriverLibrary.Find(scene.Driver)!.Definition.Transition.HeldForDays > 0;
        var expected = scene.Fires || scene.AlreadyTrue ? 1 : 0;

        var (before, after, twoDaysLater) = portal.SuggestionsOf(scene);

        before.Should().Be(scene.AlreadyTrue ? 1 : 0, "of what was there before");
        after.Should().Be(waits ? 0 : expected, "of what then happened");
        twoDaysLater.Should().Be(expected, "of what lasted, and nothing twice");
    }

    [Fact]
    public void Every_driver_has_scenes_one_that_fires_and_two_that_do_not_where_HubSpot_can_tell()
    {
        var scenes = Scenes.All.ToLookup(scene => scene.Driver);

        scenes.Select(group => group.Key).Should().BeEquivalentTo(DriverLibrary.All.Select(driver => driver.Key));
        foreach (var driver in DriverLibrary.All)
        {
            var told = (driver.Definition.Transition.Condition ?? driver.Definition.Transition.Prompt) is not null;
            scenes[driver.Key].Count(scene => scene.Fires).Should().Be(told ? 1 : 0, driver.Key);
            scenes[driver.Key].Count(scene => !scene.Fires).Should().BeGreaterThanOrEqualTo(2, driver.Key);
        }
    }

    [Fact]
    public void The_drivers_that_HubSpot_cannot_tell_are_closed_by_hand()
    {
        Scenes.ByHand.Should().Equal(DriverLibrary.All.Where(driver => driver.Definition.Transition.Type == TransitionType.None).Select(driver => driver.Key));
    }

    [Fact]
    public async Task A_driver_without_a_transition_is_won_by_hand_once_in_its_window()
    {
        var scene = Scenes.All.First(scene => Scenes.ByHand.Contains(scene.Driver));

        var points = await portal.WinAsync(scene, HttpStatusCode.OK);
        var refused = await portal.WinAsync(scene, HttpStatusCode.Conflict);

        points.GetProperty("points").GetProperty("thisCycle").GetInt32().Should().Be(DriverLibrary.Find(scene.Driver)!.Definition.Points);
        refused.GetProperty("code").GetString().Should().Be("points.already_won");
    }

    /// <summary>A portal on which all scenes are played, each at a company of its own.</summary>
    public sealed class Portal(PostgresCluster cluster) : IAsyncLifetime
    {
        internal const string ProductOwnerEmail = "jonas.lindqvist@brightpath.example";

        private readonly Dictionary<string, string> companies = [];
        private Dictionary<(string Company, string Driver), int> before = [];
        private Dictionary<(string Company, string Driver), int> after = [];
        private Dictionary<(string Company, string Driver), int> later = [];
        private MirroredPortal mirrored = null!;
        private ApiClient admin = null!;

        internal static string ProductOwner { get; private set; } = "";

        internal static string Executive { get; private set; } = "";

        internal static string Csm { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            mirrored = await MirroredPortal.ConnectAsync(cluster);
            await mirrored.App.RunDueWorkAsync();
            (ProductOwner, Executive, Csm) = (await OwnerAsync(ProductOwnerEmail), await OwnerAsync(ImpactPilotApp.Manager), await OwnerAsync(ImpactPilotApp.Csm));
            await SwitchEverythingOnAsync();
            await mirrored.App.RunDueWorkAsync();
            mirrored.App.Time.Advance(TimeSpan.FromMinutes(5));
            await PlayAsync();
            await mirrored.QueryAsync<int>($"update users set role = 'Admin' where email = '{ImpactPilotApp.Admin}' returning 1");
            admin = await mirrored.App.SignInAsync(ImpactPilotApp.Admin);
        }

        public ValueTask DisposeAsync() => mirrored.DisposeAsync();

        internal (int Before, int After, int TwoDaysLater) SuggestionsOf(Scene scene)
        {
            var key = (companies[scene.ToString()], scene.Driver);
            return (before.GetValueOrDefault(key), after.GetValueOrDefault(key), later.GetValueOrDefault(key));
        }

        internal async Task<JsonElement> WinAsync(Scene scene, HttpStatusCode expect)
        {
            var account = await mirrored.ScalarAsync<Guid>($"select id from accounts where hub_spot_id = '{companies[scene.ToString()]}'");
            var driver = await mirrored.ScalarAsync<Guid>($"select id from drivers where library_key = '{scene.Driver}'");
            return await admin.PostAsync($"/accounts/{account}/drivers/{driver}/win", new { note = "https://social.example/post/1" }, expect);
        }

        private async Task PlayAsync()
        {
            var stages = new List<(Scene Scene, Stage Stage)>();
            foreach (var scene in Scenes.All)
            {
                var company = await mirrored.Person.CreateAsync("companies", ("name", scene.ToString()), ("arr", "100"));
                companies.Add(scene.ToString(), company);
                var stage = new Stage(mirrored.App, mirrored.Person, company);
                await scene.Before(stage);
                stages.Add((scene, stage));
            }

            await mirrored.App.PollAsync();
            before = await CountAsync();
            foreach (var (scene, stage) in stages)
                await scene.Act(stage);
            await mirrored.App.PollAsync();
            after = await CountAsync();
            await PassADayAsync();
            foreach (var (scene, stage) in stages)
                await (scene.NextDay?.Invoke(stage) ?? Task.CompletedTask);
            await mirrored.App.PollAsync();
            await PassADayAsync();
            later = await CountAsync();
        }

        private async Task PassADayAsync()
        {
            mirrored.App.Time.Advance(TimeSpan.FromDays(1));
            await mirrored.App.RunDueWorkAsync();
        }

        private async Task<Dictionary<(string, string), int>> CountAsync() => (await mirrored.QueryAsync<(string Company, string Driver, int Count)>(
            """
            select a.hub_spot_id, d.library_key, count(*)::int from suggestions s
            join accounts a on a.portal_id = s.portal_id and a.id = s.account_id join drivers d on d.portal_id = s.portal_id and d.id = s.driver_id
            group by 1, 2
            """)).ToDictionary(row => (row.Company, row.Driver), row => row.Count);

        private Task SwitchEverythingOnAsync() => mirrored.App.NewWorker().Services.GetRequiredService<IServiceScopeFactory>().InPortalAsync(mirrored.Id, async (services, ct) =>
        {
            var db = services.GetRequiredService<ImpactPilotDb>();
            await services.GetRequiredService<DemoCatalogue>().SetUpAsync(ct);
            db.InternalGroups.AddRange(Group("product_owners", ProductOwnerEmail), Group("executives", ImpactPilotApp.Manager));
            db.Cycles.Add(Cycle(DateOnly.FromDateTime(mirrored.App.Time.GetUtcNow().DateTime)));
            await db.SaveChangesAsync(ct);
            foreach (var transition in await db.Transitions.ToListAsync(ct))
            {
                transition.Mode = TransitionMode.Suggest;
                await services.GetRequiredService<SwitchOn>().BeginAsync(transition, mirrored.App.Time.GetUtcNow(), ct);
            }
        }, CancellationToken.None);

        private InternalGroup Group(string name, string email) => new() { PortalId = mirrored.Id, Name = name, Emails = [email], OwnerIds = [] };

        private Cycle Cycle(DateOnly today) => new()
        {
            PortalId = mirrored.Id,
            Id = CycleId.New(mirrored.App.Time.GetUtcNow()),
            Name = "A month",
            StartsOn = today.AddDays(-15),
            EndsOn = today.AddDays(15),
            Status = CycleStatus.Active,
        };

        private async Task<string> OwnerAsync(string email) =>
            await mirrored.ScalarAsync<string>($"select hub_spot_owner_id from users where email = '{email}'");
    }
}
