using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts.Views;

/// <summary>A view to be kept.</summary>
/// <param name="Name">At most 60 characters; one's own views have different names.</param>
/// <param name="Query">The list's address after its question mark, at most 2,000 characters.</param>
/// <param name="Shared">Whether everybody of the portal sees it.</param>
public sealed record SavedViewFields([property: Required, MaxLength(60)] string Name, [property: MaxLength(2000)] string Query, bool Shared);

/// <summary>A view of the list of accounts.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Mine">Whether it is the reader's own, who alone can change it.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed or deleted.</param>
public sealed record SavedViewView(Guid Id, string Name, string Query, bool Shared, PersonRef Owner, bool Mine, int Version);

/// <summary>People keep their ways to look at the list under names, for themselves or for everybody.</summary>
internal static class SavedViews
{
    private const int Most = 50;

    private static readonly Error NotFound = Error.NotFound("views.not_found", "There is no such view of yours. It may have been deleted, or it is somebody else's.");

    public static void Map(IEndpointRouteBuilder views)
    {
        views.MapGet("/", ListAsync).WithName("ListSavedViews").WithSummary("The reader's own views of the list of accounts and those that others share, by name.");
        views.MapPost("/", CreateAsync).WithName("CreateSavedView").WithSummary($"Keeps a view under a name; at most {Most} of one's own.")
            .ProducesProblem(400).ProducesProblem(409);
        views.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeSavedView").WithSummary("Changes a view of one's own; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        views.MapDelete("/{id:guid}", DeleteAsync).WithName("DeleteSavedView").WithSummary("Deletes a view of one's own; needs If-Match with the version that was read.")
            .ProducesProblem(404).ProducesProblem(412);
    }

    public static async Task<Ok<SavedViewView[]>> ListAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        TypedResults.Ok(await ReadAsync(db.SavedViews.Where(view => view.Shared || view.OwnerId == actor.SignedIn), actor, db, ct));

    public static async Task<Results<Ok<SavedViewView>, ProblemHttpResult>> CreateAsync(SavedViewFields fields, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await RefusesAsync(fields, null, actor, db, ct) is { } refused)
            return refused.ToProblem();
        if (await db.SavedViews.CountAsync(row => row.OwnerId == actor.SignedIn, ct) >= Most)
            return Error.Conflict("views.too_many", $"You have {Most} views, which is as many as there can be. Delete one first.").ToProblem();
        var view = new SavedView
        {
            PortalId = db.PortalId, Id = Guid.CreateVersion7(clock.GetUtcNow()), OwnerId = actor.SignedIn, Name = fields.Name.Trim(), Query = fields.Query.TrimStart('?'), Shared = fields.Shared, Version = 1,
        };
        db.SavedViews.Add(view);
        journal.Record("view.kept", null, view.Id, null, Said(view));
        return await SavedAsync(view, actor, db, ct);
    }

    public static async Task<Results<Ok<SavedViewView>, ProblemHttpResult>> ChangeAsync(
        Guid id, SavedViewFields fields, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var own = await OwnAsync(id, ifMatch, actor, db, ct);
        if (!own.Succeeded)
            return own.Error.ToProblem();
        if (await RefusesAsync(fields, id, actor, db, ct) is { } refused)
            return refused.ToProblem();
        var view = own.Value;
        var before = Said(view);
        (view.Name, view.Query, view.Shared) = (fields.Name.Trim(), fields.Query.TrimStart('?'), fields.Shared);
        view.Version++;
        journal.Record("view.changed", null, id, before, Said(view));
        return await SavedAsync(view, actor, db, ct);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var own = await OwnAsync(id, ifMatch, actor, db, ct);
        if (!own.Succeeded)
            return own.Error.ToProblem();
        journal.Record("view.deleted", null, id, Said(own.Value), null);
        db.SavedViews.Remove(own.Value);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static object Said(SavedView view) => new { view.Name, view.Query, view.Shared };

    private static async Task<Result<SavedView>> OwnAsync(Guid id, string? ifMatch, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        var view = await db.SavedViews.FromSql($"select * from saved_views where portal_id = {db.PortalId.Value} and id = {id} for update").SingleOrDefaultAsync(row => row.OwnerId == actor.SignedIn, ct);
        if (view is null)
            return NotFound;
        return ifMatch?.Trim('"') == view.Version.ToString(CultureInfo.InvariantCulture)
            ? view
            : Error.Stale("views.stale", $"“{view.Name}” was changed meanwhile. Load it again and repeat your change.");
    }

    private static async Task<Error?> RefusesAsync(SavedViewFields fields, Guid? id, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(fields.Name))
            return Error.Invalid("views.name_missing", "Give the view a name.");
        var name = fields.Name.Trim();
        return await db.SavedViews.AnyAsync(row => row.OwnerId == actor.SignedIn && row.Name == name && row.Id != id, ct)
            ? Error.Conflict("views.name_taken", "You have a view of this name already. Choose another name.")
            : null;
    }

    private static async Task<Results<Ok<SavedViewView>, ProblemHttpResult>> SavedAsync(SavedView view, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await ReadAsync(db.SavedViews.Where(row => row.Id == view.Id), actor, db, ct)).Single());
    }

    private static Task<SavedViewView[]> ReadAsync(IQueryable<SavedView> views, Actor actor, ImpactPilotDb db, CancellationToken ct) => (
        from view in views.AsNoTracking()
        join owner in db.Users on view.OwnerId equals owner.Id
        orderby view.OwnerId != actor.SignedIn, view.Name, view.Id
        select new SavedViewView(view.Id, view.Name, view.Query, view.Shared, new PersonRef(owner.Id.Value, owner.Name), view.OwnerId == actor.SignedIn, view.Version)).ToArrayAsync(ct);
}
