using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Comparison;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Usage;

/// <summary>Finds the changes and deprecations that affect an operation.</summary>
internal static class OperationTouches
{
    /// <summary>The changes of members that the operation uses in the old schema.</summary>
    public static IEnumerable<TouchReport> Find(IEnumerable<SchemaChange> changes, OperationUsage usage)
    {
        var uses = usage.Members.ToLookup(member => member.Coordinate);
        foreach (var change in changes)
        {
            if (change.Coordinate is null || uses[UsedCoordinate(change.Kind, change.Coordinate)].ToList() is not { Count: > 0 } members)
                continue;

            var certain = members.Where(member => !member.ThroughVariable).ToList();
            yield return new TouchReport(
                change.Kind, change.Coordinate, change.Message, certain.Count is 0, Locations(certain.Count is 0 ? members : certain));
        }
    }

    /// <summary>The deprecated members that the operation uses in the new schema.</summary>
    public static IEnumerable<DeprecationReport> FindDeprecated(OperationUsage usage) => usage.Members
        .Where(member => member.DeprecationReason is not null)
        .GroupBy(member => member.Coordinate)
        .Select(uses => new DeprecationReport(uses.Key, uses.First().DeprecationReason!, Locations(uses)));

    // No operation uses a new member. A new required argument or input field affects the operations that use its parent.
    private static string UsedCoordinate(SchemaChangeKind kind, string coordinate) => kind switch
    {
        SchemaChangeKind.RequiredArgAdded or SchemaChangeKind.RequiredDirectiveArgAdded =>
            (SchemaCoordinate.Parse(coordinate) with { ArgumentName = null }).ToString(),
        SchemaChangeKind.RequiredInputFieldAdded => SchemaCoordinate.Parse(coordinate).Name,
        _ => coordinate,
    };

    private static List<LocationReport> Locations(IEnumerable<MemberUsage> members)
        => [.. members.Select(member => member.Location).Distinct()];
}
