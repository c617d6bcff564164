using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Firing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "evidence_by",
                table: "transitions",
                type: "text",
                nullable: false,
                defaultValue: "Auto");

            migrationBuilder.AddColumn<int>(
                name: "held_for_days",
                table: "transitions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "paused_because",
                table: "transitions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "held_since",
                table: "transition_states",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "held_spent",
                table: "transition_states",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddCheckConstraint(
                name: "ck_transitions_held_for_days",
                table: "transitions",
                sql: "held_for_days between 0 and 365");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_transitions_held_for_days",
                table: "transitions");

            migrationBuilder.DropColumn(
                name: "evidence_by",
                table: "transitions");

            migrationBuilder.DropColumn(
                name: "held_for_days",
                table: "transitions");

            migrationBuilder.DropColumn(
                name: "paused_because",
                table: "transitions");

            migrationBuilder.DropColumn(
                name: "held_since",
                table: "transition_states");

            migrationBuilder.DropColumn(
                name: "held_spent",
                table: "transition_states");
        }
    }
}
