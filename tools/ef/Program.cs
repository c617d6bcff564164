using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.WriteLine("For `dotnet ef` only; see docs/operate.md.");

/// <summary>Gives `dotnet ef` a context without a database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ImpactPilotDb>
{
    public ImpactPilotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ImpactPilotDb>().UseNpgsql("Host=localhost").Options, new CurrentPortal());
}
