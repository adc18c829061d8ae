namespace SessionGraph.GraphQL.Data;

/// <summary>Rows that were written as they were read.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Json">The rows as a list.</param>
/// <param name="Count">How many they are.</param>
/// <param name="HasMore">Whether there was a row after them.</param>
/// <param name="First">Of the first row, the members that were wanted; null where there are none.</param>
/// <param name="Last">Of the last row, the same.</param>
internal sealed record WrittenRows<TEntity>(WrittenJson Json, int Count, bool HasMore, TEntity? First, TEntity? Last);
