using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Points;

/// <summary>An account that people serve together: what is won there counts for the pool, not for its CSM.</summary>
public sealed class PooledAccount : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required AccountId AccountId { get; init; }
}

/// <summary>Whether an account's wins count for the pool.</summary>
public sealed record PoolView([property: Required] bool? Pooled);

/// <summary>Marks an account as pooled. It holds for wins from then on: what was won keeps its earner.</summary>
internal static class PoolAccount
{
    private static readonly Error ManagersOnly = Error.Forbidden("accounts.pool_managers_only", "Only managers and admins decide which accounts are pooled.");

    public static void Map(IEndpointRouteBuilder accounts)
    {
        accounts.MapGet("/{id:guid}/pool", ReadAsync).WithName("GetAccountPool").WithSummary("Whether an account is marked as pooled: what is won there counts for nobody.").ProducesProblem(403).ProducesProblem(404);
        accounts.MapPut("/{id:guid}/pool", HandleAsync).WithName("PoolAccount")
            .WithSummary("Marks an account as pooled, or takes the mark back. Wins from then on count for the pool; those before keep their earner. Managers and admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
    }

    public static async Task<Results<Ok<PoolView>, ProblemHttpResult>> ReadAsync(Guid id, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        var account = await access.ReadAsync(new AccountId(id), ct);
        return account.Succeeded ? TypedResults.Ok(new PoolView(await db.PooledAccounts.AnyAsync(row => row.AccountId == account.Value.Id, ct))) : account.Error.ToProblem();
    }

    public static async Task<Results<Ok<PoolView>, ProblemHttpResult>> HandleAsync(
        Guid id, PoolView request, Actor actor, AccountAccess access, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is Role.Csm)
            return ManagersOnly.ToProblem();
        var account = await access.LockAsync(new AccountId(id), ct);
        if (!account.Succeeded)
            return account.Error.ToProblem();
        var known = await db.PooledAccounts.SingleOrDefaultAsync(row => row.AccountId == account.Value.Id, ct);
        var pooled = request.Pooled!.Value;
        if (pooled == known is not null)
            return TypedResults.Ok(request);

        if (known is null)
            db.PooledAccounts.Add(new PooledAccount { PortalId = db.PortalId, AccountId = account.Value.Id });
        else
            db.PooledAccounts.Remove(known);
        journal.Record("account.pooled", account.Value.Id, account.Value.Id.Value, new { pooled = !pooled }, new { pooled });
        journal.Announce(Topics.Account, account.Value.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(request);
    }
}

internal sealed class PooledAccountTable : IEntityTypeConfiguration<PooledAccount>
{
    public void Configure(EntityTypeBuilder<PooledAccount> builder)
    {
        builder.ToTable("pooled_accounts");
        builder.HasKey(row => new { row.PortalId, row.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(row => new { row.PortalId, row.AccountId });
    }
}
