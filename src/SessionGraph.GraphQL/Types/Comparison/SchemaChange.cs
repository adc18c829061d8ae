namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Criticality">What it means to clients.</param>
/// <param name="Coordinate">
/// The member that changed, or the type where the member has no coordinate (of a union, or an interface that is implemented); null for the
/// schema itself. What was removed is a coordinate of the old schema, all else one of the new.
/// See https://spec.graphql.org/September2025/#sec-Schema-Coordinates.
/// </param>
/// <param name="Message">The change in plain words.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, SchemaChangeCriticality Criticality, string? Coordinate, string Message);
