namespace SessionGraph.GraphQL.Types;

/// <summary>The payload of a mutation: its result or its errors.</summary>
/// <param name="Result">The result; null if there are errors.</param>
/// <param name="Errors">The errors; null if there are none.</param>
internal sealed record MutationPayload(object? Result, IReadOnlyList<MutationError>? Errors);

/// <summary>An exception that the mutation declares.</summary>
/// <param name="Exception">The exception.</param>
/// <param name="DeclaredType">The declared type that the exception matches.</param>
internal sealed record MutationError(Exception Exception, Type DeclaredType);
