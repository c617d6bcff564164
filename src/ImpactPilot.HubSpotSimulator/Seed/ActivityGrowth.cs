using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>
/// Grows meetings, calls, e-mails, notes and tasks. They are planned first and written in the order of their creation,
/// because there may be hundreds of thousands of them and a plan is small.
/// </summary>
internal sealed class ActivityGrowth(Portal portal, JournalHead head)
{
    private const double Ahead = 0.04;

    private readonly record struct Plan(DateTimeOffset CreatedAt, DateTimeOffset At, ObjectType Type, int Customer, int Number);

    public void Grow(IReadOnlyList<Customer> customers)
    {
        var scenes = new Scene?[customers.Count];
        foreach (var plan in customers.SelectMany(PlanFor).OrderBy(plan => plan.CreatedAt))
        {
            var company = portal[ObjectType.Companies].Find(customers[plan.Customer].Draft.Id)!;
            if ((scenes[plan.Customer] ??= Scene.Of(portal, company)) is { } scene)
                Log(scene, plan);
        }
    }

    private IEnumerable<Plan> PlanFor(Customer customer)
    {
        var dice = Dice.For(head.Seed, "activities", customer.Index);
        var history = head.Anchor.AddDays(-DealGrowth.HistoryDays);
        var from = customer.Draft.CreatedAt > history ? customer.Draft.CreatedAt.AddDays(2) : history;
        for (var number = dice.Around(head.ActivitiesPerCompany, 0.6); number > 0; number--)
        {
            var type = ActivityDraft.AnyType(dice);
            var isAhead = dice.Chance(Ahead) && (type == ObjectType.Meetings || type == ObjectType.Tasks);
            var at = isAhead
                ? dice.WorkingMoment(head.Anchor.AddHours(1), head.Anchor.AddDays(30), portal.Profile)
                : dice.WorkingMoment(from, head.Anchor.AddHours(-3), portal.Profile);
            yield return new Plan(CreatedAt(type, at, from, dice), at, type, customer.Index, number);
        }
    }

    /// <summary>Meetings and tasks are planned some days ahead; everything else is logged when it happens.</summary>
    private DateTimeOffset CreatedAt(ObjectType type, DateTimeOffset at, DateTimeOffset earliest, Dice dice)
    {
        if (type != ObjectType.Meetings && type != ObjectType.Tasks)
            return at;
        var planned = (at < head.Anchor ? at : head.Anchor).AddDays(-dice.Between(1, 15)).AddMinutes(-dice.Between(1, 400));
        return planned > earliest ? planned : earliest;
    }

    private void Log(Scene scene, Plan plan)
    {
        var dice = Dice.For(head.Seed, "activity", (plan.Customer * 4096) + plan.Number);
        var activity = ActivityDraft.Write(scene, plan.Type, plan.At, dice);
        var csm = ChangeSource.Person(scene.Csm.UserId);
        var draft = new RecordDraft(plan.Type, plan.CreatedAt, csm);
        foreach (var (name, value) in activity.Values)
            draft[name] = value;

        var afterwards = plan.At.AddMinutes(dice.Between(45, 170));
        foreach (var (name, value) in activity.AfterwardsValues)
        {
            if (afterwards <= head.Anchor)
                draft.Change(afterwards, name, value, csm);
        }

        Link(scene, activity, draft.PlantIn(portal));
    }

    private void Link(Scene scene, ActivityDraft activity, CrmRecord record)
    {
        portal.Associations.Link(
            ObjectType.Companies, scene.Company.Id, activity.Type, record.Id, AssociationTypes.DefaultIds(ObjectType.Companies, activity.Type));
        foreach (var person in activity.People)
        {
            portal.Associations.Link(
                ObjectType.Contacts, person.Id, activity.Type, record.Id, AssociationTypes.DefaultIds(ObjectType.Contacts, activity.Type));
        }

        Rollups.Touch(portal, scene.Company, activity.Type, record);
    }
}
