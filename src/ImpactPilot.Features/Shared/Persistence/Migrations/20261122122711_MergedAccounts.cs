using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MergedAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "listed_again_at",
                table: "sync_cursors",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "refused_until",
                table: "sync_cursors",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "accounts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_portal_id_merged_into",
                table: "accounts",
                columns: new[] { "portal_id", "merged_into" });

            migrationBuilder.AddForeignKey(
                name: "fk_accounts_merged_into",
                table: "accounts",
                columns: new[] { "portal_id", "merged_into" },
                principalTable: "accounts",
                principalColumns: new[] { "portal_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(DatabaseSetup.SqlFile("merged_accounts.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function move_points_of_merged_account(uuid, uuid);
                drop trigger points_entries_only_move on points_entries;
                drop trigger points_entries_append_only on points_entries;
                create trigger points_entries_append_only before update or delete or truncate on points_entries
                    for each statement execute function refuse_rewriting();
                drop function only_move_points();
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_accounts_merged_into",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "ix_accounts_portal_id_merged_into",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "listed_again_at",
                table: "sync_cursors");

            migrationBuilder.DropColumn(
                name: "refused_until",
                table: "sync_cursors");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "accounts");
        }
    }
}
