namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Criticality">The effect on clients.</param>
/// <param name="Coordinate">
/// The coordinate of the changed member; the type's, if the member has none (a union's member, an implemented interface); null for the
/// schema itself. A removed member has a coordinate of the old schema, any other of the new schema. See
/// https://spec.graphql.org/September2025/#sec-Schema-Coordinates.
/// </param>
/// <param name="Message">A description of the change.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, SchemaChangeCriticality Criticality, string? Coordinate, string Message);
