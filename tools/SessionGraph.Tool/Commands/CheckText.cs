using System.Text;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Commands;

/// <summary>Formats the findings of a check for people.</summary>
internal static class CheckText
{
    /// <summary>A document with its findings; empty when there are none.</summary>
    public static string Describe(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var error in report.Errors)
            Add("invalid", null, error.Locations, error.Message);

        foreach (var operation in report.Operations)
        {
            foreach (var touch in operation.BreakingChanges)
                Add("breaking", operation, touch.Locations, touch.ThroughVariable
                    ? touch.Message + " A variable may carry it."
                    : touch.Message);

            foreach (var deprecated in operation.DeprecatedMembers)
                Add("deprecated", operation, deprecated.Locations, $"`{deprecated.Coordinate}`: {deprecated.Reason}");
        }

        return text.ToString();

        void Add(string finding, OperationReport? operation, IReadOnlyList<LocationReport> locations, string message)
        {
            text.Append(report.Document);
            if (locations.Count > 0)
                text.Append(':').Append(locations[0]);

            text.Append(": ").Append(finding);
            if (operation?.Operation is { } name)
                text.Append(" in ").Append(name);

            text.Append(": ").Append(message).Append('\n');
        }
    }

    /// <summary>The counts.</summary>
    public static string Summarize(IReadOnlyList<CheckReport> reports)
    {
        var operations = reports.SelectMany(report => report.Operations).ToList();
        return $"{reports.Count} documents, {reports.Count(report => report.Errors.Count > 0)} invalid; "
            + $"{operations.Count} operations, "
            + $"{operations.Count(operation => operation.BreakingChanges.Count > 0)} touched by breaking changes, "
            + $"{operations.Count(operation => operation.DeprecatedMembers.Count > 0)} with deprecated members.";
    }
}
