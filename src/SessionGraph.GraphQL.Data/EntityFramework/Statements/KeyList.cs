namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>Keys of a query whose only operand is their list.</summary>
/// <param name="Keys">The keys, filled up.</param>
internal sealed record KeyList(IReadOnlyList<object> Keys) : StatementKeys
{
    public override Statement<TEntity>? Bind<TEntity>(
        Statement<TEntity> statement, IReadOnlyList<QueryOperand> operands, out IReadOnlyList<QueryOperand> bound)
    {
        bound = [operands[0] with { Values = Keys }];
        return statement;
    }
}
