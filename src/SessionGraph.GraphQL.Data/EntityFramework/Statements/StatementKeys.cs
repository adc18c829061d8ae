namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>A request's keys, which take the place of those that were in the query as it was built.</summary>
internal abstract record StatementKeys
{
    /// <summary>The statement to run for the keys, and its operands made of the query's.</summary>
    public abstract Statement<TEntity> Bind<TEntity>(
        Statement<TEntity> statement, IReadOnlyList<QueryOperand> operands, out IReadOnlyList<QueryOperand> bound);
}
