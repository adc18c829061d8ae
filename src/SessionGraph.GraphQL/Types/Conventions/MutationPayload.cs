namespace SessionGraph.GraphQL.Types;

/// <summary>What came of a mutation: its result, or why there is none.</summary>
/// <param name="Result">The result; null where there are errors.</param>
/// <param name="Errors">The errors; null where there are none.</param>
internal sealed record MutationPayload(object? Result, IReadOnlyList<MutationError>? Errors);

/// <summary>An exception that a mutation has declared.</summary>
/// <param name="Exception">The exception.</param>
/// <param name="DeclaredType">The declared type, of which the exception is.</param>
internal sealed record MutationError(Exception Exception, Type DeclaredType);
