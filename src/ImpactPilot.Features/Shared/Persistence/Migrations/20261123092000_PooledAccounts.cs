using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PooledAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pooled_accounts",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pooled_accounts", x => new { x.portal_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_pooled_accounts_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pooled_accounts");
        }
    }
}
