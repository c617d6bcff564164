using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LearnFromPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "learns_since",
                table: "transitions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "transitions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "no_example",
                table: "suggestions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_suggestions_decided",
                table: "suggestions",
                columns: new[] { "portal_id", "driver_id", "settled_at" },
                filter: "confidence is not null and settled_by is not null and status in ('Confirmed', 'Ignored')");

            migrationBuilder.Sql(DatabaseSetup.SqlFile("told_withdrawals.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_suggestions_decided",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "learns_since",
                table: "transitions");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "transitions");

            migrationBuilder.DropColumn(
                name: "no_example",
                table: "suggestions");

            migrationBuilder.Sql("""
                create or replace function ask_to_tell() returns trigger language plpgsql as $$
                begin
                    if new.action in ('cycle.started', 'cycle.ended', 'webhook.switched_off') or exists (select 1 from webhook_endpoints e where e.portal_id = new.portal_id and e."on") then
                        insert into pending_work (portal_id, kind, subject, asked, due_at, attempts)
                        values (new.portal_id, 'tell', new.id::text, 1, new.at, 0)
                        on conflict do nothing;
                    end if;
                    return null;
                end $$;
                drop trigger audit_told on audit;
                create trigger audit_told after insert on audit for each row
                    when (new.action in ('suggestion.raised', 'impact.won', 'impact.undone', 'points.corrected', 'cycle.started', 'cycle.ended', 'webhook.switched_off'))
                    execute function ask_to_tell();
                """);
        }
    }
}
