using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data;

/// <summary>How rows are to be written.</summary>
/// <param name="Fields">What is written of each.</param>
/// <param name="Count">How many at most; one more may be read, to see whether it is there.</param>
/// <param name="Ends">The members wanted of the first row and the last; null for none.</param>
/// <param name="Limits">What the response may have.</param>
internal readonly record struct RowRequest(RowSelection Fields, int Count, IReadOnlyList<WantedMember> Ends, ResultLimits Limits);
