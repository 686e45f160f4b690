namespace NewsSearch.Queries;

/// <summary>What joins an operand to what stands before it.</summary>
internal enum QueryOperator
{
    /// <summary>Nothing but a space.</summary>
    Adjacent,

    /// <summary>Both.</summary>
    And,

    /// <summary>Either.</summary>
    Or,

    /// <summary>One of the operators of proximity: NEAR, BEFORE, SENT, PARA.</summary>
    Near,

    /// <summary>Not what follows.</summary>
    Not,
}
