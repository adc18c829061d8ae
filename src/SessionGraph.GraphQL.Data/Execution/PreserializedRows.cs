namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>Rows that were serialized while they were read.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Json">The rows as a JSON list.</param>
/// <param name="Count">The number of rows.</param>
/// <param name="HasMore">Whether another row follows.</param>
/// <param name="First">The first row with the required members; null when no member is required.</param>
/// <param name="Last">The last row with the required members; null when no member is required.</param>
internal sealed record PreserializedRows<TEntity>(PreserializedJson Json, int Count, bool HasMore, TEntity? First, TEntity? Last);
