using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Catalogue.Library;
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

/// <summary>Every driver of the library with a condition, from HubSpot through the whole loop: it fires when it should, and not when something only looks like it.</summary>
public sealed class LibraryScenesTests(LibraryScenesTests.Portal portal) : IClassFixture<LibraryScenesTests.Portal>
{
    public static TheoryData<string> Titles => [.. Scenes.All.Select(scene => scene.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_driver_is_suggested_for_what_it_means_and_for_nothing_else(string title)
    {
        var scene = Scenes.All.Single(scene => scene.ToString() == title);

        var (before, after) = portal.SuggestionsOf(scene);

        before.Should().Be(scene.AlreadyTrue ? 1 : 0, "of what was there before");
        after.Should().Be(scene.Fires || scene.AlreadyTrue ? 1 : 0, "of what then happened");
    }

    [Fact]
    public void Every_driver_with_a_condition_has_a_scene_that_fires_and_two_that_do_not()
    {
        var withCondition = DriverLibrary.All.Where(driver => driver.Definition.Transition.Condition is not null).Select(driver => driver.Key);

        Scenes.All.GroupBy(scene => scene.Driver).Select(group => (group.Key, group.Count(scene => scene.Fires), group.Count(scene => !scene.Fires)))
            .Should().BeEquivalentTo(withCondition.Select(key => (key, 1, 2)));
    }

    /// <summary>A portal on which all scenes are played, each at a company of its own.</summary>
    public sealed class Portal(PostgresCluster cluster) : IAsyncLifetime
    {
        internal const string ProductOwnerEmail = "jonas.lindqvist@brightpath.example";

        private readonly Dictionary<string, string> companies = [];
        private Dictionary<(string Company, string Driver), int> before = [];
        private Dictionary<(string Company, string Driver), int> after = [];
        private MirroredPortal mirrored = null!;

        internal static string ProductOwner { get; private set; } = "";

        internal static string Csm { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            mirrored = await MirroredPortal.ConnectAsync(cluster);
            await mirrored.App.RunDueWorkAsync();
            (ProductOwner, Csm) = (await OwnerAsync(ProductOwnerEmail), await OwnerAsync(ImpactPilotApp.Csm));
            await SwitchEverythingOnAsync();
            await mirrored.App.RunDueWorkAsync();
            mirrored.App.Time.Advance(TimeSpan.FromMinutes(5));
            await PlayAsync();
        }

        public ValueTask DisposeAsync() => mirrored.DisposeAsync();

        internal (int Before, int After) SuggestionsOf(Scene scene)
        {
            var key = (companies[scene.ToString()], scene.Driver);
            return (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
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
            db.InternalGroups.Add(new InternalGroup { PortalId = mirrored.Id, Name = "product_owners", Emails = [ProductOwnerEmail], OwnerIds = [] });
            await db.SaveChangesAsync(ct);
            foreach (var transition in await db.Transitions.Where(row => row.Condition != null).ToListAsync(ct))
            {
                transition.Mode = TransitionMode.Suggest;
                await services.GetRequiredService<SwitchOn>().BeginAsync(transition, mirrored.App.Time.GetUtcNow(), ct);
            }
        }, CancellationToken.None);

        private async Task<string> OwnerAsync(string email) =>
            await mirrored.ScalarAsync<string>($"select hub_spot_owner_id from users where email = '{email}'");
    }
}
