using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>A request's keys, which take the place of those that were in the query as it was built.</summary>
internal abstract record StatementKeys
{
    /// <summary>Where the key stands that the statement is repeated for; null where it is not.</summary>
    public virtual Expression? Repeated => null;

    /// <summary>
    /// The statement to run for the keys, and its operands made of the query's; null where it would be longer than a store takes.
    /// </summary>
    public abstract Statement<TEntity>? Bind<TEntity>(
        Statement<TEntity> statement, IReadOnlyList<QueryOperand> operands, out IReadOnlyList<QueryOperand> bound);
}
