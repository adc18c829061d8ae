using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Caching;

/// <summary>Identifies a plan of a selection.</summary>
/// <param name="Flags">The conditions of <c>@skip</c> and <c>@include</c> that hold.</param>
/// <param name="Name">What else the plan depends on.</param>
internal readonly record struct SelectionKey(IncludeFlags Flags, string Name = "");
