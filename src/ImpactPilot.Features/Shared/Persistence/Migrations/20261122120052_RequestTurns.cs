using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RequestTurns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "granted_by",
                table: "hubspot_connections",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql(DatabaseSetup.SqlFile("request_turns.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function request_budgets(timestamptz);
                drop function hold_request_turns(text, text, timestamptz);
                drop function take_request_turn(text, text, int, interval, interval, timestamptz);
                drop function lock_request_turns(text, text);
                drop table request_turns;
                """);

            migrationBuilder.DropColumn(
                name: "granted_by",
                table: "hubspot_connections");
        }
    }
}
